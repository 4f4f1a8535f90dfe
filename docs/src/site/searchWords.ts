import type { Language } from '@by-example/core';

/**
 * What readers type who look for a page whose title says it in other words. The search weighs these words above a
 * page's text. They are here and not in front matter, which GitHub would show as a table above the page.
 */
export const searchWords: Record<string, Record<Language, string>> = {
  'walkthrough/set-up': {
    ko: '설치 설치하기 시작 준비 실행 방법 install node npm pnpm git clone 내려받기',
    en: 'install installation setup set up getting started quickstart node npm pnpm git clone download',
  },
  'walkthrough/key': {
    ko: 'API 키 발급 인증키 키 발급 api key 환경 변수 .env 키 유출',
    en: 'api key secret create key environment variable .env authentication leaked key',
  },
  'walkthrough/messages': {
    ko: '역할 role 메시지 system user assistant developer',
    en: 'role roles message messages system user assistant developer',
  },
  'walkthrough/on-the-wire': {
    ko: '상태 코드 200 status 200 성공 엔드포인트 endpoint 헤더 header POST HTTP 요청 Bearer Authorization Content-Type',
    en: 'status code 200 success endpoint url headers header post http request bearer authorization content-type',
  },
  'walkthrough/response': {
    ko: '응답 필드 finish_reason choices usage 응답 구조',
    en: 'response fields finish_reason choices usage json response',
  },
  'walkthrough/six-steps': {
    ko: '요약 여섯 단계 전체 코드',
    en: 'summary six steps whole program',
  },
  'walkthrough/billing': {
    ko: '요금 결제 크레딧 충전 과금 한도 billing credit',
    en: 'billing credit payment add credit spend limit prepaid',
  },
  'walkthrough/then-and-now': {
    ko: '파이썬 python ChatCompletion gpt-3.5-turbo 예전 코드 마이그레이션',
    en: 'python ChatCompletion migration migrate old code requests',
  },
  'reference/one-question': {
    ko: 'curl fetch axios 예제 코드 hello world 기본 호출',
    en: 'curl fetch axios basic example hello world first call',
  },
  'reference/system-message': {
    ko: '시스템 메시지 시스템 프롬프트 system prompt 지시',
    en: 'system prompt system message instructions developer message',
  },
  'reference/conversation': {
    ko: '대화 대화 기록 멀티턴 기억 history',
    en: 'conversation chat history multi-turn memory context',
  },
  'reference/temperature': {
    ko: '온도 무작위 temperature top_p',
    en: 'temperature randomness top_p deterministic',
  },
  'reference/streaming': {
    ko: '스트리밍 스트림 stream SSE',
    en: 'streaming stream sse server-sent events',
  },
  'reference/structured-output': {
    ko: 'JSON 모드 json mode JSON 스키마 구조화 response_format zod',
    en: 'json mode json schema structured output response_format zod',
  },
  'reference/tool-calling': {
    ko: '함수 호출 도구 function calling tools',
    en: 'function calling functions tools tool calls',
  },
  'reference/image-input': {
    ko: '이미지 그림 사진 비전 vision',
    en: 'image images picture photo vision multimodal',
  },
  'reference/batch': {
    ko: '배치 일괄 처리 batch 반값 jsonl',
    en: 'batch batches bulk batch api half price many requests jsonl',
  },
  'reference/listing-models': {
    ko: '모델 목록 모델 이름 사용 가능한 모델 list models models.list',
    en: 'list models available models model ids get v1 models models.list which models can i use',
  },
  'reference/errors': {
    ko: '오류 에러 오류 코드 상태 코드 400 401 403 404 429 500 503 error code insufficient_quota rate limit',
    en: 'error errors error codes 400 401 403 404 429 500 503 insufficient_quota rate limit invalid_api_key',
  },
  'reference/retries': {
    ko: '재시도 타임아웃 시간 제한 시간 초과 timeout retry backoff maxRetries',
    en: 'retry retries retrying timeout timeouts backoff maxRetries abort cancel',
  },
  'reference/parameters': {
    ko: '매개변수 파라미터 옵션 max_tokens max_completion_tokens reasoning_effort',
    en: 'parameters options settings max_tokens max_completion_tokens reasoning_effort',
  },
  'reference/models': {
    ko: '모델 가격 가격표 문맥 길이 pricing gpt-4 gpt-3.5-turbo 종료된 모델',
    en: 'pricing prices price list model models context window gpt-4 gpt-3.5-turbo deprecated shut down',
  },
  'reference/tokens-and-cost': {
    ko: '토큰 사용량 토큰 수 토큰 세기 비용 계산 tokenizer usage',
    en: 'token usage count tokens tokenizer cost prompt caching',
  },
  'reference/other-clients': {
    ko: 'langchain vercel ai sdk instructor agents 클라이언트',
    en: 'langchain vercel ai sdk instructor agents client library',
  },
  'reference/other-servers': {
    ko: '올라마 ollama vllm azure 애저 openrouter litellm 게이트웨이 로컬 모델 baseURL 호환 서버',
    en: 'ollama vllm azure openrouter litellm gateway local model base url compatible server',
  },
  playground: { ko: '플레이그라운드 브라우저에서 해 보기', en: 'playground try in browser' },
  'workshop/taking': {
    ko: '워크숍 연습 문제 연습하기',
    en: 'workshop exercise exercises practice',
  },
  'workshop/giving': { ko: '워크숍 진행 강사', en: 'instructor teach class' },
};
