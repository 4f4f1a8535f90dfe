const typeNames = /^(?:Uncaught )?\w*Error: /;

const badJson = 'JSON의 문법에 맞지 않는 텍스트를 JSON으로 읽으려 했습니다.';
const noList = '값에서는 원소를 차례로 꺼낼 수 없습니다. 배열인지 확인하세요.';

/** What engines and libraries throw, and how to say it in Korean; `$1` and so on are the parts in between. */
const translations: readonly [pattern: RegExp, korean: string][] = [
  [
    /^Cannot read propert(?:y|ies) of (undefined|null) \(reading '(.+)'\)$/,
    '`$2` 속성을 읽을 수 없습니다. 그 앞의 값이 `$1`입니다.',
  ],
  [
    /^Cannot set propert(?:y|ies) of (undefined|null) \(setting '(.+)'\)$/,
    '`$2` 속성에 값을 넣을 수 없습니다. 그 앞의 값이 `$1`입니다.',
  ],
  [
    /^Cannot destructure property '(.+)' of '(?:undefined|null|object null)' as it is (undefined|null)\.$/,
    '`$1` 속성을 꺼낼 수 없습니다. 객체가 있어야 할 값이 `$2`입니다.',
  ],
  [
    /^Cannot destructure property '(.+)' of '(.+)' as it is (undefined|null)\.$/,
    '`$1` 속성을 꺼낼 수 없습니다. `$2` 값이 `$3`입니다.',
  ],
  [
    /^Cannot (?:assign to read only property '(.+)' of object|add property (.+), object is not extensible).*$/,
    '`$1$2` 속성은 바꿀 수 없습니다. 고정된 객체입니다.',
  ],
  [/^.*\(intermediate value\).* is not a function$/, '함수가 아닌 값을 호출했습니다.'],
  [
    /^(.+) is not a function or its return value is not iterable$/,
    '`$1` 값이 함수가 아니거나, 반환한 값에서 원소를 차례로 꺼낼 수 없습니다.',
  ],
  [/^(.+) is not a function$/, '`$1` 값은 함수가 아니므로 호출할 수 없습니다. 이름을 확인하세요.'],
  [
    /^(.+) is not defined$/,
    '`$1` 이름을 찾을 수 없습니다. 철자를 확인하고, 쓰기 전에 선언하거나 `import`로 가져오세요.',
  ],
  [
    /^.*\(intermediate value\).* is not a constructor$/,
    '클래스가 아닌 값으로는 객체를 만들 수 없습니다.',
  ],
  [/^(.+) is not a constructor$/, '`$1` 값은 클래스가 아니므로 `new`로 객체를 만들 수 없습니다.'],
  [
    /^(?:Class constructor (\w+)|(\w+) constructor) cannot be invoked without 'new'$/,
    '`$1$2` 클래스의 객체는 `new`로 만드세요: `new $1$2(…)`',
  ],
  [
    /^Must call super constructor in derived class .+$/,
    '`extends`로 만든 클래스의 `constructor`에서는 `this`를 쓰기 전에 `super()`를 호출하세요.',
  ],
  [/^Assignment to constant variable\.$/, '`const`로 선언한 변수에는 값을 다시 넣을 수 없습니다.'],
  [
    /^Cannot access '(.+)' before initialization$/,
    '`$1` 변수를 선언하기 전에 썼습니다. 선언을 그 위로 옮기세요.',
  ],
  [
    /^(?:object )?(.+) is not iterable(?: \(cannot read property Symbol\(Symbol\.iterator\)\))?$/,
    `\`$1\` ${noList}`,
  ],
  [/^Spread syntax requires .+$/, `\`...\` 뒤의 ${noList}`],
  [/^Iterator value (.+) is not an entry object$/, `\`$1\` ${noList}`],
  [
    /^Cannot convert undefined or null to object$/,
    '객체가 있어야 할 값이 `undefined`나 `null`입니다.',
  ],
  [
    /^Cannot use 'in' operator to search for '(.+)' in .+$/s,
    '객체가 아닌 값에서 `in`으로 `$1` 속성을 찾을 수 없습니다.',
  ],
  [/^Right-hand side of 'instanceof' is not .+$/, '`instanceof` 오른쪽에는 클래스를 쓰세요.'],
  [/^Reduce of empty array .+$/, '빈 배열에 `reduce()`를 쓸 때는 초깃값을 넘기세요.'],
  [/^Maximum call stack size exceeded$/, '함수가 자기 자신을 끝없이 호출합니다.'],
  [
    /^Unexpected token .+?, (.+) is not valid JSON$/s,
    'JSON이 아닌 텍스트를 JSON으로 읽으려 했습니다: `$1`',
  ],
  [
    /^"\[object \w+\]" is not valid JSON$/,
    '이미 객체인 값을 JSON으로 읽으려 했습니다. `JSON.parse()` 없이 그대로 쓰세요.',
  ],
  [/^(.+) is not valid JSON$/s, 'JSON이 아닌 값을 JSON으로 읽으려 했습니다: `$1`'],
  [/^Unexpected end of JSON input$/, 'JSON이 중간에 끝났습니다. 텍스트가 비어 있는지 확인하세요.'],
  [/^(?:Unexpected|Expected|Unterminated|Bad|No number|Exponent) .*\bJSON\b.*$/s, badJson],
  [
    /^Converting circular structure to JSON.*$/s,
    '자기 자신을 담은 객체는 JSON으로 바꿀 수 없습니다.',
  ],
  [/^Body (?:is unusable|has already been read).*$/, '응답의 본문은 한 번만 읽을 수 있습니다.'],
  [/^Failed to parse URL from (.+)$/, 'URL의 형식이 잘못되었습니다: `$1`'],
  [/^Invalid URL$/, 'URL의 형식이 잘못되었습니다.'],
  [/^fetch failed$/, '`fetch()`가 서버에 연결하지 못했습니다.'],
  [
    /^(?:Cannot convert argument to a ByteString .+|Invalid character in header content .+)$/,
    '헤더에 쓸 수 없는 글자가 있습니다. 한글이나 줄바꿈이 들어 있지 않은지 확인하세요.',
  ],
  [
    /^(?:Headers\.\w+: "(.*)" is an invalid header name\.|Header name must be a valid HTTP token \["(.*)"\])$/,
    '헤더의 이름으로 쓸 수 없습니다: `$1$2`',
  ],
  [/^Request with GET\/HEAD method cannot have body\.?$/, 'GET 요청에는 본문을 담을 수 없습니다.'],
  [
    /^Cannot find (?:package|module) '(.+?)'.*$/s,
    '`$1` 모듈을 찾을 수 없습니다. `import`의 이름이나 경로를 확인하세요.',
  ],
  [
    /^The requested module '(.+)' does not provide an export named '(.+)'$/,
    '`$1` 모듈이 내보내는 것 가운데 `$2`라는 이름이 없습니다.',
  ],
  [/^Cannot mix BigInt and other types.*$/, 'BigInt와 다른 타입의 값을 섞어 계산할 수 없습니다.'],
  [/^Invalid array length$/, '배열의 길이가 될 수 없는 값입니다.'],
  // What openai and axios throw before, or without, an answer of the API.
  [
    /^(?:Missing credentials\.|The OPENAI_API_KEY environment variable is missing).*$/s,
    'API 키가 없습니다. `OPENAI_API_KEY` 환경 변수가 비어 있습니다.',
  ],
  [/^(?:Connection error|Network Error)\.?$/, '서버에 연결하지 못했습니다.'],
  [/^Request timed out\.?$/, '요청이 제한 시간 안에 끝나지 않았습니다.'],
  [/^The operation was aborted due to timeout$/, '제한 시간이 지나 취소되었습니다.'],
  [
    /^(?:Request was aborted|Th(?:is|e) operation was aborted|canceled)\.?$/,
    '요청이 취소되었습니다.',
  ],
  [
    /^Request failed with status code (\d+)$/,
    '상태 코드가 $1인 응답을 받아 axios가 오류를 던졌습니다.',
  ],
  [/^timeout of (\d+)ms exceeded$/, '제한 시간 $1ms가 지났습니다.'],
  [
    /^(?:(?:read|write|connect) )?(ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE)\b.*$/,
    '서버와 연결이 끊기거나 연결되지 않았습니다 ($1).',
  ],
  [/^socket hang up$/, '서버와 연결이 끊겼습니다.'],
];

/** Returns the message of an error in Korean; one that the learner or the API wrote stays as it is. */
export function explainInKorean(message: string): string {
  const type = typeNames.exec(message)?.[0] ?? '';
  const text = message.slice(type.length).trim();
  for (const [pattern, korean] of translations) {
    const found = pattern.exec(text);
    if (found) return type + korean.replace(/\$(\d)/g, (_, at) => found[at] ?? '').trim();
  }
  return message;
}
