import type { DiagnoseTexts } from './DiagnoseTexts.ts';

const keyPage = 'https://platform.openai.com/api-keys';

/** Returns what `pnpm diagnose` says in Korean, with the words that start pnpm. */
export function korean(pnpm: string): DiagnoseTexts {
  const reinstall = `${pnpm} install --force를 실행하세요`;
  return {
    node: {
      ok: (node, version) => ({ found: `Node ${node}${version ? `, pnpm ${version}` : ''}` }),
      oldPnpm: (version) => ({
        found: `pnpm ${version} 버전은 오래되었습니다. 이 프로젝트에는 pnpm 12가 필요합니다`,
        advice: 'pnpm 대신 npx --yes pnpm@12를 쓰세요',
      }),
      withoutPnpm: (node, own) => ({
        found: `프로젝트의 Node ${own} 버전 대신 Node ${node} 버전으로 실행되었습니다`,
        advice: `pnpm으로 실행하세요: ${pnpm} diagnose`,
      }),
      other: (node, own) => ({
        found: `프로젝트의 Node ${own} 버전이 없어 Node ${node} 버전으로 실행되었습니다`,
        advice: reinstall,
      }),
    },
    install: {
      ok: { found: '패키지가 모두 설치되어 있고 제대로 로드됩니다' },
      missing: (names) => ({
        found: `빠진 패키지가 있습니다: ${names}`,
        advice: reinstall,
      }),
      damaged: (names) => ({
        found: `손상된 패키지가 있습니다: ${names}`,
        advice: `${reinstall}. 그래도 안 되면 node_modules를 지우고 ${pnpm} install을 실행하세요`,
      }),
      otherPlatform: (there, here) => ({
        found: `node_modules는 ${there}에서 설치한 것인데, 이 컴퓨터는 ${here}입니다`,
        advice: `node_modules를 지우고 ${pnpm} install을 실행하세요`,
      }),
    },
    env: {
      none: { found: '.env가 없습니다. 키나 다른 설정을 쓸 때만 필요합니다' },
      sets: (names) => ({
        found:
          names.length > 0
            ? `.env에 설정된 변수: ${names.join(', ')}`
            : '.env가 있지만 설정된 변수가 없습니다',
      }),
      inExample: {
        found: '.env.example에 키가 있습니다. 이 파일은 읽지 않으며 Git에 커밋됩니다',
        advice: 'Git이 무시하는 .env로 키를 옮기세요',
      },
      misnamed: (name) => ({
        found: `${name} 파일은 읽지 않습니다. 이름이 .env여야 합니다`,
        advice: `${name} 파일의 이름을 .env로 바꾸세요`,
      }),
      unreadable: (code) => ({
        found:
          code === 'EISDIR'
            ? '.env가 파일이 아니라 폴더입니다'
            : `.env를 읽을 수 없습니다 (${code})`,
        advice:
          code === 'EISDIR'
            ? '폴더를 지우고 .env.example을 .env로 복사하세요'
            : '읽기 권한을 확인하세요: ls -l .env',
      }),
      notUtf8: {
        found: '.env가 UTF-8로 저장되지 않아 내용을 읽지 못합니다',
        advice: 'UTF-8로 다시 저장하세요. 메모장에서는 [다른 이름으로 저장]에서 인코딩을 고릅니다',
      },
      byteOrderMark: {
        found: '.env가 BOM(바이트 순서 표시)으로 시작해 첫 변수를 읽지 못합니다',
        advice: 'BOM 없는 UTF-8로 다시 저장하거나 첫 줄을 비워 두세요',
      },
      noName: {
        found: '.env에 이름=값 형식이 아닌 줄이 있어 그 줄을 읽지 못합니다',
        advice: '키를 OPENAI_API_KEY=sk-… 형식으로, 등호를 넣어 쓰세요',
      },
      misspelt: (wrong, right) => ({
        found: `${wrong} 변수는 읽지 않습니다. 변수의 이름은 ${right}입니다`,
        advice: `${wrong} 변수의 이름을 ${right}로 바꾸세요`,
      }),
      outranked: (names) => ({
        found: `.env의 ${names.join(', ')} 값은 쓰이지 않습니다. 셸에 설정된 다른 값이 우선합니다`,
        advice: `.env의 값을 쓰려면: unset ${names.join(' ')} (PowerShell: ${names.map((name) => `Remove-Item Env:${name}`).join('; ')})`,
      }),
    },
    key: {
      offline: { found: 'OPENAI_API_KEY가 없으므로 모두 오프라인으로 실행됩니다' },
      none: { found: 'OPENAI_API_KEY가 없습니다. 키가 필요 없는 서버라면 괜찮습니다' },
      missing: {
        found: 'OPENAI_BASE_URL이 OpenAI를 가리키는데 OPENAI_API_KEY가 없습니다',
        advice: '.env에 키를 넣거나, 오프라인으로 실행하려면 OPENAI_BASE_URL을 지우세요',
      },
      shell: '셸',
      shape: (place, beginning, length, isUnusual) => ({
        found: `${place}에 있는 OPENAI_API_KEY: ${beginning ? `${beginning}로 시작하는 ` : ''}${length}자${isUnusual ? '. OpenAI 키의 모양과 다릅니다' : ''}`,
        ...(isUnusual && { advice: `키를 끝까지 복사했는지 확인하세요: ${keyPage}` }),
      }),
      faults: {
        name: {
          found: 'OPENAI_API_KEY의 값에 변수 이름까지 들어 있습니다',
          advice: '이름은 한 번만 쓰세요: OPENAI_API_KEY=sk-…',
        },
        quotes: {
          found: 'OPENAI_API_KEY에 따옴표가 들어 있습니다',
          advice: '키를 감싼 따옴표를 지우세요',
        },
        bearer: {
          found: 'OPENAI_API_KEY가 Bearer로 시작합니다',
          advice: 'Bearer를 지우세요. 헤더에만 쓰는 말입니다',
        },
        masked: {
          found: 'OPENAI_API_KEY에 점이나 별표, x로 가려진 부분이 있습니다',
          advice: `새 키를 만들어 바로 복사하세요. 전체 키는 만들 때만 보입니다: ${keyPage}`,
        },
        placeholder: {
          found: 'OPENAI_API_KEY가 키가 아니라 예시 값입니다',
          advice: `그 자리에 자기 키를 넣으세요: ${keyPage}. 비워 두면 오프라인으로 실행됩니다`,
        },
        blanks: {
          found: 'OPENAI_API_KEY에 공백이나 줄바꿈이 들어 있습니다',
          advice: '공백과 줄바꿈을 지우세요',
        },
        characters: {
          found: 'OPENAI_API_KEY에 키에는 쓰이지 않는 글자가 있습니다',
          advice: `키를 다시 복사하세요: ${keyPage}`,
        },
        endpointKey: {
          found: 'OPENAI_API_KEY가 로컬 엔드포인트의 키입니다. 다른 서버는 받지 않습니다',
          advice:
            '오프라인으로 실행하려면 OPENAI_API_KEY를 지우고, 아니면 .env에 자기 키를 넣으세요',
        },
        admin: {
          found: 'OPENAI_API_KEY가 관리자 키라서 챗 API를 호출할 수 없습니다',
          advice: `프로젝트의 키를 만드세요: ${keyPage}`,
        },
        provider: {
          found: 'OPENAI_API_KEY는 다른 회사의 키인데 OpenAI를 호출합니다',
          advice: 'OPENAI_BASE_URL에 그 회사의 주소를 넣거나 OpenAI의 키를 쓰세요',
        },
      },
    },
    baseUrl: {
      ok: (url) => ({ found: `OPENAI_BASE_URL: ${url}` }),
      notUrl: {
        found: 'OPENAI_BASE_URL이 http나 https 주소가 아닙니다',
        advice: 'OPENAI_BASE_URL=http://localhost:11434/v1처럼 쓰거나 지우세요',
      },
      credentials: {
        found: 'OPENAI_BASE_URL에 사용자 이름이나 암호가 있어 fetch가 거부합니다',
        advice: '@ 앞부분을 지우세요',
      },
      tooLong: (url, rest) => ({
        found: `OPENAI_BASE_URL이 ${rest}로 끝납니다. 이 부분은 클라이언트가 붙입니다`,
        advice: `줄여 쓰세요: OPENAI_BASE_URL=${url}`,
      }),
      noVersion: (url) => ({
        found: `OPENAI_BASE_URL: ${url}. 서버의 기본 URL은 대개 /v1로 끝납니다`,
      }),
    },
    connection: {
      ok: (url, count) => ({ found: `${url} 서버가 응답합니다. 모델 ${count}개를 쓸 수 있습니다` }),
      faults: {
        wrongKey: ({ host, isOpenai, hasKey, found }) => ({
          found: hasKey
            ? `${host} 서버가 이 키를 받지 않습니다 (${found})`
            : `${host} 서버를 쓰려면 키가 필요합니다 (${found})`,
          advice: isOpenai
            ? `키를 다시 복사하거나 새로 만드세요: ${keyPage}`
            : 'OPENAI_API_KEY에 그 서버의 키를 넣으세요',
        }),
        noScope: ({ host, found }) => ({
          found: `${host} 서버가 응답하지만, 이 키로는 모델 목록을 볼 수 없습니다 (${found})`,
          advice: '다른 호출도 실패하면 프로젝트 소유자에게 키의 권한을 바꿔 달라고 하세요',
        }),
        region: ({ host, found }) => ({
          found: `이 나라나 지역에서는 ${host} 서버를 쓸 수 없습니다 (${found})`,
          advice:
            '지원하는 나라에서 호출하세요: https://platform.openai.com/docs/supported-countries',
        }),
        rateLimit: ({ host, found }) => ({
          found: `${host} 서버에 요청을 너무 많이 보냈습니다 (${found})`,
          advice: '1분쯤 기다렸다가 다시 실행하세요',
        }),
        noCredit: ({ host, found }) => ({
          found: `${host} 서버가 키를 받지만, 크레딧이 없거나 한도에 이르렀습니다 (${found})`,
          advice: '크레딧을 충전하세요: https://platform.openai.com/settings/organization/billing',
        }),
        server: ({ host, isOpenai, found }) => ({
          found: `${host} 서버에 오류가 났습니다 (${found})`,
          advice: isOpenai
            ? '조금 뒤에 다시 실행하세요. 계속되면 https://status.openai.com 페이지를 보세요'
            : '그 서버의 로그를 보세요',
        }),
        html: ({ url, found }) => ({
          found: `${url} 주소에서 API가 아니라 웹 페이지가 옵니다 (${found})`,
          advice:
            '브라우저로 아무 페이지나 열어 네트워크에 로그인해야 하는지, 프록시가 막는지 확인하고, 아니면 OPENAI_BASE_URL을 고치세요',
        }),
        noListing: ({ host, found }) => ({
          found: `${host} 서버가 응답하지만 모델 목록은 없습니다 (${found})`,
        }),
        noVersion: ({ url, found }) => ({
          found: `${url} 주소는 API의 기본 URL이 아닙니다 (${found})`,
          advice: `OPENAI_BASE_URL=${url}/v1로 바꿔 보세요`,
        }),
        unknownHost: ({ host, isOpenai, found }) => ({
          found: `${host} 서버를 찾을 수 없습니다 (${found})`,
          advice: isOpenai ? '네트워크를 확인하세요' : '네트워크와 서버 이름의 철자를 확인하세요',
        }),
        noNetwork: ({ host, found }) => ({
          found: `${host} 서버로 가는 네트워크가 없습니다 (${found})`,
          advice: '네트워크를 확인하세요',
        }),
        refused: ({ host, isOpenai, found }) => ({
          found: `${host}에서 기다리는 서버가 없습니다 (${found})`,
          advice: isOpenai
            ? '네트워크를 확인하세요. 방화벽이 막을 수도 있습니다'
            : '그 서버를 켜거나 OPENAI_BASE_URL을 고치세요',
        }),
        timeout: ({ host, found }) => ({
          found: `${host} 서버가 제때 응답하지 않습니다 (${found})`,
          advice: '네트워크를 확인하세요. 방화벽이 막을 수도 있습니다',
        }),
        cut: ({ host, found }) => ({
          found: `${host} 서버와 연결이 끊겼습니다 (${found})`,
          advice: '다시 실행하세요. 계속되면 방화벽이나 프록시가 막는지 확인하세요',
        }),
        certificate: ({ host, found }) => ({
          found: `Node가 ${host} 서버의 인증서를 믿지 않습니다. 중간에 프록시가 있을 수 있습니다 (${found})`,
          advice:
            '네트워크 관리자에게 루트 인증서를 받아 셸에 설정하세요: export NODE_EXTRA_CA_CERTS=/인증서의/경로.pem',
        }),
        clock: ({ host, found }) => ({
          found: `${host} 서버의 인증서가 오늘은 유효하지 않습니다 (${found})`,
          advice: '이 컴퓨터의 날짜와 시각을 확인하세요',
        }),
        otherHost: ({ host, found }) => ({
          found: `${host} 서버의 인증서가 다른 서버의 것입니다 (${found})`,
          advice: 'OPENAI_BASE_URL에서 서버 이름의 철자를 확인하세요',
        }),
        protocol: ({ host, found }) => ({
          found: `${host} 서버가 다른 프로토콜을 씁니다 (${found})`,
          advice: '기본 URL이 http://로 시작해야 하는지 https://로 시작해야 하는지 확인하세요',
        }),
        proxy: ({ found }) => ({
          found: `호출이 프록시를 통과하지 못합니다 (${found})`,
          advice: 'HTTPS_PROXY와 NO_PROXY를 확인하세요',
        }),
        proxyLogin: ({ found }) => ({
          found: `프록시에 사용자 이름과 암호가 필요합니다 (${found})`,
          advice: '주소에 넣으세요: HTTPS_PROXY=http://user:password@proxy.example:8080',
        }),
        unknown: ({ host, found }) => ({
          found: `${host} 서버를 호출하지 못했습니다 (${found})`,
          advice: '네트워크와 OPENAI_BASE_URL을 확인하세요',
        }),
      },
      useProxy:
        '프록시가 설정되어 있지만, 셸에 NODE_USE_ENV_PROXY=1도 설정해야 Node가 프록시를 씁니다: export NODE_USE_ENV_PROXY=1 (PowerShell: $env:NODE_USE_ENV_PROXY=1)',
    },
    model: {
      ok: (id, end) => ({
        found: end ? `${id} 모델을 ${end}까지 쓸 수 있습니다` : `${id} 모델을 쓸 수 있습니다`,
      }),
      endsSoon: (id, end, replacement) => ({
        found: `${id} 모델은 곧 종료됩니다: ${end}`,
        advice: `${replacement} 모델로 바꾸세요`,
      }),
      ended: (id, end, replacement) => ({
        found: `${id} 모델은 ${end}에 종료되었습니다`,
        advice: `OPENAI_MODEL=${replacement}로 바꾸거나 지우세요`,
      }),
      missing: (id, own, others) => ({
        found: `${id} 모델이 없습니다`,
        advice: own
          ? `OPENAI_MODEL을 지우면 예제가 ${own} 모델을 씁니다`
          : `OPENAI_MODEL에 그 서버의 모델을 넣으세요${others.length > 0 ? `: ${others.join(', ')}` : ''}`,
      }),
    },
    port: {
      free: (port) => ({ found: `pnpm endpoint가 쓰는 ${port}번 포트가 비어 있습니다` }),
      ours: (port) => ({ found: `pnpm endpoint가 ${port}번 포트에서 실행 중입니다` }),
      taken: (port) => ({
        found: `pnpm endpoint가 쓰는 ${port}번 포트를 다른 프로그램이 쓰고 있습니다`,
        advice: `${pnpm} endpoint --port 0을 쓰면 빈 포트를 고릅니다. 예제에는 영향이 없습니다`,
      }),
      none: (code) => ({
        found: `127.0.0.1에 서버를 열 수 없어 오프라인으로 실행할 수 없습니다 (${code})`,
        advice: '방화벽이나 보안 프로그램에서 Node를 허용하세요',
      }),
    },
    browser: {
      ok: (file) => ({ found: `pnpm check의 테스트에 쓸 브라우저: ${file}` }),
      none: {
        found: 'Chromium이나 Chrome이 없어 pnpm check가 브라우저 테스트를 건너뜁니다',
        advice: '다른 명령에는 필요 없습니다. CHROME_PATH=/chrome의/경로로 지정할 수 있습니다',
      },
      notThere: (file) => ({
        found: `CHROME_PATH가 가리키는 파일이 없습니다: ${file}`,
        advice: 'CHROME_PATH를 고치거나 지우세요. pnpm check만 씁니다',
      }),
    },
    failed: (name, message) => ({ found: `확인하지 못했습니다 (${name}): ${message}` }),
    allWell: (isOffline) =>
      isOffline ? '문제가 없습니다. 키 없이 모두 오프라인으로 실행됩니다.' : '문제가 없습니다.',
    problems: (count) => `고칠 것이 ${count}개 있습니다.`,
    help: `설정에 문제가 있는지, 어떻게 고치는지 알려 줍니다. 키가 있으면 무료 호출을 한 번 합니다.

  ${pnpm} diagnose             한 줄에 하나씩 확인합니다. 고칠 것이 있으면 종료 코드가 1입니다
  ${pnpm} diagnose --lang en   영어로 (ko, en)
  ${pnpm} diagnose --json      데이터로`,
  };
}
