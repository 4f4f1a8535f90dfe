import type { Language } from '@by-example/core';

/** A failure of a call: how to recognize it, what it means and how to fix it. */
export type ErrorEntry = {
  /** The HTTP status, or null if there was no response. */
  status: number | null;
  /** The values of `code` in the error body; without a response, a name of our own. */
  codes: readonly string[];
  /** Whether the same request may succeed later. */
  isRetryable: boolean;
  meaning: Record<Language, string>;
  fix: Record<Language, string>;
};

/**
 * The failures that users encounter, by status.
 * Source: https://developers.openai.com/api/docs/guides/error-codes; the codes of a 400 from published responses.
 */
export const errors: readonly ErrorEntry[] = [
  {
    status: 400,
    codes: ['missing_required_parameter', 'invalid_type', 'invalid_value', 'empty_array'],
    isRetryable: false,
    meaning: {
      ko: '요청 본문에 빠졌거나 잘못된 값이 있습니다. 어느 값인지는 `param`에 나옵니다.',
      en: 'A value in the body is missing or wrong; `param` says which.',
    },
    fix: {
      ko: '`param`이 가리키는 값을 고치세요.',
      en: 'Correct the value that `param` names.',
    },
  },
  {
    status: 400,
    codes: [
      'decimal_above_max_value',
      'decimal_below_min_value',
      'integer_above_max_value',
      'integer_below_min_value',
      'array_above_max_length',
    ],
    isRetryable: false,
    meaning: {
      ko: '숫자나 배열의 길이가 허용 범위를 벗어났습니다. 예를 들어 `temperature`는 0부터 2까지입니다.',
      en: 'A number, or the length of an array, is out of range: `temperature` goes from 0 to 2.',
    },
    fix: {
      ko: '메시지에 나오는 범위 안의 값을 보내세요.',
      en: 'Send a value within the range that the message names.',
    },
  },
  {
    status: 400,
    codes: ['unsupported_parameter', 'unsupported_value'],
    isRetryable: false,
    meaning: {
      ko: '이 모델이 받지 않는 매개변수나 값입니다. 예를 들어 추론하는 동안에는 `temperature`를 받지 않습니다.',
      en: 'This model does not support that parameter or value. For example, no `temperature` while it reasons.',
    },
    fix: {
      ko: "매개변수를 빼거나, `reasoning_effort: 'none'`을 함께 보내거나, 모델을 바꾸세요.",
      en: "Leave it out, send `reasoning_effort: 'none'` with it, or choose another model.",
    },
  },
  {
    status: 400,
    codes: ['unknown_parameter'],
    isRetryable: false,
    meaning: {
      ko: 'API에 없는 매개변수입니다. 대개 철자가 틀린 것입니다.',
      en: 'The parameter does not exist; often its name is misspelled.',
    },
    fix: {
      ko: '철자를 확인하거나 그 매개변수를 빼세요.',
      en: 'Check the spelling, or leave it out.',
    },
  },
  {
    status: 400,
    codes: ['context_length_exceeded'],
    isRetryable: false,
    meaning: {
      ko: '메시지와 답변을 합친 길이가 모델의 문맥 길이를 넘습니다.',
      en: 'The messages and the answer together do not fit into the model’s context window.',
    },
    fix: {
      ko: '메시지를 줄이거나 오래된 메시지를 빼세요.',
      en: 'Send shorter messages, or drop the oldest.',
    },
  },
  {
    status: 401,
    codes: ['invalid_api_key'],
    isRetryable: false,
    meaning: {
      ko: '키가 틀렸거나, 삭제되었거나, 다른 서버의 키입니다.',
      en: 'The key is wrong, deleted, or meant for another server.',
    },
    fix: {
      ko: '`OPENAI_API_KEY`를 확인하세요. 키는 [키 페이지](https://platform.openai.com/api-keys)에 있습니다.',
      en: 'Check `OPENAI_API_KEY`; keys are on the [key page](https://platform.openai.com/api-keys).',
    },
  },
  {
    status: 403,
    codes: ['unsupported_country_region_territory'],
    isRetryable: false,
    meaning: {
      ko: '이 나라나 지역에서는 API를 쓸 수 없거나, 키에 권한이 없습니다.',
      en: 'The API is not offered in this country or region, or the key lacks a permission.',
    },
    fix: {
      ko: '지원하는 나라에서 호출하세요. 권한은 프로젝트 소유자가 키 설정에서 바꿉니다.',
      en: 'Call from a supported country; the project’s owner can change a key’s permissions.',
    },
  },
  {
    status: 404,
    codes: ['model_not_found'],
    isRetryable: false,
    meaning: {
      ko: '모델이 없거나, 종료되었거나, 이 키로는 쓸 수 없습니다.',
      en: 'The model does not exist, was shut down, or this key cannot use it.',
    },
    fix: {
      ko: '`GET /v1/models`에 나오는 모델을 쓰세요.',
      en: 'Use a model that `GET /v1/models` lists.',
    },
  },
  {
    status: 404,
    codes: ['unknown_url'],
    isRetryable: false,
    meaning: {
      ko: '없는 주소입니다. 대개 `/v1`이 빠졌거나 두 번 들어간 것입니다.',
      en: 'The URL does not exist; often `/v1` is missing or repeated.',
    },
    fix: {
      ko: '`/v1`까지가 기본 URL이고 그 뒤에 `/chat/completions`가 오는지 확인하세요.',
      en: 'Check that the base URL ends in `/v1`, and that `/chat/completions` follows.',
    },
  },
  {
    status: 429,
    codes: ['rate_limit_exceeded', 'slow_down'],
    isRetryable: true,
    meaning: {
      ko: '짧은 시간에 요청이나 토큰을 너무 많이 보냈습니다.',
      en: 'Too many requests or tokens in a short time.',
    },
    fix: {
      ko: '`retry-after` 헤더만큼 기다렸다가 재시도하세요. 헤더가 없으면 기다리는 시간을 두 배씩 늘리세요. 메시지가 `Request too large`로 시작하면 기다려도 소용없으니 더 적은 토큰을 보내세요.',
      en: 'Wait as long as the `retry-after` header says, then retry; without it, wait twice as long each time. If the message begins with `Request too large`, waiting does not help: send fewer tokens.',
    },
  },
  {
    status: 429,
    codes: ['credit_balance_exhausted', 'insufficient_quota'],
    isRetryable: false,
    meaning: {
      ko: '크레딧이 없습니다. 새로 만든 키로 처음 호출할 때 가장 자주 보는 오류입니다.',
      en: 'The account has no credit; the first call with a new key often gets this error.',
    },
    fix: {
      ko: '[결제 페이지](https://platform.openai.com/settings/organization/billing)에서 크레딧을 충전하세요. 기다려도 풀리지 않습니다.',
      en: 'Add credit on the [billing page](https://platform.openai.com/settings/organization/billing). Waiting does not help.',
    },
  },
  {
    status: 429,
    codes: [
      'organization_usage_limit_exceeded',
      'organization_spend_limit_exceeded',
      'project_spend_limit_exceeded',
    ],
    isRetryable: false,
    meaning: {
      ko: '이번 달의 한도에 이르렀습니다. OpenAI가 조직에 정한 사용 한도이거나, 직접 정해 둔 지출 한도입니다.',
      en: 'A monthly limit is reached: the usage limit of your organization, or a spend limit that you have set.',
    },
    fix: {
      ko: '[한도 페이지](https://platform.openai.com/settings/organization/limits)에서 한도를 올리거나 다음 달을 기다리세요.',
      en: 'Raise it on the [limits page](https://platform.openai.com/settings/organization/limits), or wait for the next month.',
    },
  },
  {
    status: 500,
    codes: ['server_error'],
    isRetryable: true,
    meaning: {
      ko: 'OpenAI의 서버에 문제가 생겼습니다. 요청에는 잘못이 없습니다.',
      en: 'Something went wrong on OpenAI’s servers; your request is fine.',
    },
    fix: {
      ko: '조금 뒤에 재시도하세요. 계속되면 [상태 페이지](https://status.openai.com)를 확인하세요.',
      en: 'Retry in a moment; if the error persists, check the [status page](https://status.openai.com).',
    },
  },
  {
    status: 503,
    codes: ['server_is_overloaded'],
    isRetryable: true,
    meaning: {
      ko: '서버에 요청이 너무 많이 몰렸습니다.',
      en: 'OpenAI’s servers are receiving too many requests.',
    },
    fix: {
      ko: '1분쯤 기다렸다가 재시도하고, 한꺼번에 보내는 요청을 줄이세요.',
      en: 'Wait about a minute before you retry, and send fewer requests at a time.',
    },
  },
  {
    status: null,
    codes: ['timeout'],
    isRetryable: true,
    meaning: {
      ko: '제한 시간 안에 응답이 오지 않았습니다.',
      en: 'No response arrived within the time limit.',
    },
    fix: {
      ko: '재시도하거나 제한 시간을 늘리세요. 오래 걸리는 답변은 스트리밍으로 받으세요.',
      en: 'Retry or raise the limit; stream long answers.',
    },
  },
  {
    status: null,
    codes: ['connection_failed'],
    isRetryable: true,
    meaning: {
      ko: '서버에 연결하지 못했거나, 응답이 오는 중에 연결이 끊겼습니다.',
      en: 'The server could not be reached, or the connection was lost.',
    },
    fix: {
      ko: '네트워크와 `OPENAI_BASE_URL`을 확인하고 재시도하세요. 받다 만 답변을 온전한 답변처럼 쓰지 마세요.',
      en: 'Check the network and `OPENAI_BASE_URL`, then retry. Do not treat a partial answer as complete.',
    },
  },
  {
    status: null,
    codes: ['unfinished_stream'],
    isRetryable: true,
    meaning: {
      ko: '스트림이 `finish_reason` 없이 끝났습니다. 연결이 끊긴 것과 달리 클라이언트는 오류를 내지 않습니다.',
      en: 'The stream ended without a `finish_reason`. Unlike a lost connection, no client reports it.',
    },
    fix: {
      ko: '`finish_reason`을 확인하고, 없으면 재시도하세요. 받은 것은 답변의 일부입니다.',
      en: 'Check for a `finish_reason`, and retry if it is missing: the answer is incomplete.',
    },
  },
];
