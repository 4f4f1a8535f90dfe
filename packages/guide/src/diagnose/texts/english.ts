import type { DiagnoseTexts } from './DiagnoseTexts.ts';

const keyPage = 'https://platform.openai.com/api-keys';

/** Returns what `pnpm diagnose` says in English, with the words that start pnpm. */
export function english(pnpm: string): DiagnoseTexts {
  const reinstall = `${pnpm} install --force`;
  return {
    node: {
      ok: (node, version) => ({ found: `Node ${node}${version ? `, pnpm ${version}` : ''}` }),
      oldPnpm: (version) => ({
        found: `pnpm ${version} is too old: the project needs pnpm 12`,
        advice: 'Use npx --yes pnpm@12 instead of pnpm',
      }),
      withoutPnpm: (node, own) => ({
        found: `Node ${node} runs this, not the project's own Node ${own}`,
        advice: `Start it through pnpm: ${pnpm} diagnose`,
      }),
      other: (node, own) => ({
        found: `Node ${node} runs this: the project's own Node ${own} is missing`,
        advice: reinstall,
      }),
    },
    install: {
      ok: { found: 'All packages are installed and load correctly' },
      missing: (names) => ({
        found: `Packages are missing: ${names}`,
        advice: reinstall,
      }),
      damaged: (names) => ({
        found: `Packages are damaged: ${names}`,
        advice: `${reinstall}; if that does not help, delete node_modules and run ${pnpm} install`,
      }),
      otherPlatform: (there, here) => ({
        found: `node_modules was installed on ${there}, and this machine is ${here}`,
        advice: `Delete node_modules, then run ${pnpm} install`,
      }),
    },
    env: {
      none: { found: 'No .env: you need one only for a key or settings of your own' },
      sets: (names) => ({
        found: names.length > 0 ? `.env sets ${names.join(', ')}` : '.env exists but sets nothing',
      }),
      inExample: {
        found: '.env.example contains a key: that file is not read, and Git commits it',
        advice: 'Move the key to .env, which Git ignores',
      },
      misnamed: (name) => ({
        found: `${name} is not read: the file's name must be .env`,
        advice: `Rename ${name} to .env`,
      }),
      unreadable: (code) => ({
        found: code === 'EISDIR' ? '.env is a folder, not a file' : `.env cannot be read (${code})`,
        advice:
          code === 'EISDIR'
            ? 'Remove it, then copy .env.example to .env'
            : 'Check who may read the file: ls -l .env',
      }),
      notUtf8: {
        found: '.env is not saved as UTF-8, so nothing in it is read',
        advice: 'Save it again as UTF-8; Notepad asks for the encoding under Save as',
      },
      byteOrderMark: {
        found: '.env starts with a byte order mark, so its first variable is not read',
        advice: 'Save it again as UTF-8 without BOM, or make its first line empty',
      },
      noName: {
        found: '.env has a line that is not NAME=value, so it is not read',
        advice: 'Write the key as OPENAI_API_KEY=sk-…, with an equals sign',
      },
      misspelt: (wrong, right) => ({
        found: `${wrong} is not read: the variable's name is ${right}`,
        advice: `Rename ${wrong} to ${right}`,
      }),
      outranked: (names) => ({
        found: `${names.join(' and ')} in .env ${names.length === 1 ? 'is' : 'are'} not used: your shell sets another value`,
        advice: `To use .env: unset ${names.join(' ')} (in PowerShell: ${names.map((name) => `Remove-Item Env:${name}`).join('; ')})`,
      }),
    },
    key: {
      offline: { found: 'No OPENAI_API_KEY: everything runs offline' },
      none: { found: 'No OPENAI_API_KEY: fine if the server needs none' },
      missing: {
        found: 'No OPENAI_API_KEY, though OPENAI_BASE_URL points to OpenAI',
        advice: 'Put your key in .env, or remove OPENAI_BASE_URL to run offline',
      },
      shell: 'the shell',
      shape: (place, beginning, length, isUnusual) => ({
        found: `OPENAI_API_KEY from ${place} ${beginning ? `starts with ${beginning} and has` : 'has'} ${length} characters${isUnusual ? ": not what OpenAI's keys look like" : ''}`,
        ...(isUnusual && { advice: `Check that you copied all of it: ${keyPage}` }),
      }),
      faults: {
        name: {
          found: 'OPENAI_API_KEY contains its own name',
          advice: 'Write the name once: OPENAI_API_KEY=sk-…',
        },
        quotes: {
          found: 'OPENAI_API_KEY contains quotes',
          advice: 'Remove the quotes around the key',
        },
        bearer: {
          found: 'OPENAI_API_KEY starts with Bearer',
          advice: 'Remove Bearer: it belongs in the header only',
        },
        masked: {
          found: 'OPENAI_API_KEY is masked: part of it is dots, stars or x',
          advice: `Create a new key and copy it immediately; it is shown only once: ${keyPage}`,
        },
        placeholder: {
          found: 'OPENAI_API_KEY is a placeholder, not a key',
          advice: `Put your own key in its place: ${keyPage}. If it is empty, everything runs offline`,
        },
        blanks: {
          found: 'OPENAI_API_KEY contains a space or a line break',
          advice: 'Remove it: a key is one word',
        },
        characters: {
          found: 'OPENAI_API_KEY contains a character that no key has',
          advice: `Copy the key again: ${keyPage}`,
        },
        endpointKey: {
          found: 'OPENAI_API_KEY is the key of the local endpoint, which no other server accepts',
          advice: 'Remove OPENAI_API_KEY to run offline, or put your own key in .env',
        },
        admin: {
          found: 'OPENAI_API_KEY is an admin key, which cannot call the chat API',
          advice: `Create a key of a project: ${keyPage}`,
        },
        provider: {
          found: "OPENAI_API_KEY is another provider's key, and calls go to OpenAI",
          advice: "Set OPENAI_BASE_URL to that provider's URL, or use a key of OpenAI",
        },
      },
    },
    baseUrl: {
      ok: (url) => ({ found: `OPENAI_BASE_URL is ${url}` }),
      notUrl: {
        found: 'OPENAI_BASE_URL is not an http or https URL',
        advice: 'Write it like OPENAI_BASE_URL=http://localhost:11434/v1, or remove it',
      },
      credentials: {
        found: 'OPENAI_BASE_URL contains a user name or password, which fetch refuses',
        advice: 'Remove the part before the @',
      },
      tooLong: (url, rest) => ({
        found: `OPENAI_BASE_URL ends in ${rest}, which the client adds itself`,
        advice: `Shorten it: OPENAI_BASE_URL=${url}`,
      }),
      noVersion: (url) => ({
        found: `OPENAI_BASE_URL is ${url}: most servers' base URL ends in /v1`,
      }),
    },
    connection: {
      ok: (url, count) => ({
        found: `${url} answers, and lists ${count} ${count === 1 ? 'model' : 'models'}`,
      }),
      faults: {
        wrongKey: ({ host, isOpenai, hasKey, found }) => ({
          found: hasKey
            ? `${host} does not accept the key (${found})`
            : `${host} requires a key (${found})`,
          advice: isOpenai
            ? `Copy the key again, or create another: ${keyPage}`
            : 'Set OPENAI_API_KEY to a key of that server',
        }),
        noScope: ({ host, found }) => ({
          found: `${host} answers, but this key may not list models (${found})`,
          advice: "If calls fail too, the project's owner can change its permissions",
        }),
        region: ({ host, found }) => ({
          found: `${host} is not available in this country or region (${found})`,
          advice:
            'Call from a supported country: https://platform.openai.com/docs/supported-countries',
        }),
        rateLimit: ({ host, found }) => ({
          found: `${host} received too many requests (${found})`,
          advice: 'Wait a minute, then run it again',
        }),
        noCredit: ({ host, found }) => ({
          found: `${host} accepts the key, but there is no credit left, or a limit is reached (${found})`,
          advice: 'Add credit: https://platform.openai.com/settings/organization/billing',
        }),
        server: ({ host, isOpenai, found }) => ({
          found: `${host} returned a server error (${found})`,
          advice: isOpenai
            ? 'Try again in a moment; if it persists: https://status.openai.com'
            : "Look at that server's log",
        }),
        html: ({ url, found }) => ({
          found: `${url} returns a web page, not the API (${found})`,
          advice:
            'Open any page in a browser: the network may want you to sign in first, or a proxy may block the call. Otherwise, correct OPENAI_BASE_URL',
        }),
        noListing: ({ host, found }) => ({
          found: `${host} answers, but does not list its models (${found})`,
        }),
        noVersion: ({ url, found }) => ({
          found: `${url} is not the base URL of an API (${found})`,
          advice: `Try OPENAI_BASE_URL=${url}/v1`,
        }),
        unknownHost: ({ host, isOpenai, found }) => ({
          found: `Cannot find ${host} (${found})`,
          advice: isOpenai ? 'Check the network' : 'Check the network and the spelling of the host',
        }),
        noNetwork: ({ host, found }) => ({
          found: `Cannot reach ${host} from this network (${found})`,
          advice: 'Check the network',
        }),
        refused: ({ host, isOpenai, found }) => ({
          found: `Nothing is listening on ${host} (${found})`,
          advice: isOpenai
            ? 'Check the network: a firewall may block the call'
            : 'Start that server, or correct OPENAI_BASE_URL',
        }),
        timeout: ({ host, found }) => ({
          found: `${host} did not answer in time (${found})`,
          advice: 'Check the network: a firewall may block the call',
        }),
        cut: ({ host, found }) => ({
          found: `The connection to ${host} was cut (${found})`,
          advice: 'Run it again; if it persists, a firewall or proxy may block the call',
        }),
        certificate: ({ host, found }) => ({
          found: `Node does not trust the certificate of ${host}: a proxy may be intercepting the connection (${found})`,
          advice:
            "Ask your network's administrator for its root certificate, then: export NODE_EXTRA_CA_CERTS=/path/to/certificate.pem",
        }),
        clock: ({ host, found }) => ({
          found: `The certificate of ${host} is not valid today (${found})`,
          advice: "Check this machine's date and time",
        }),
        otherHost: ({ host, found }) => ({
          found: `The certificate of ${host} is for another host (${found})`,
          advice: 'Check the spelling of the host in OPENAI_BASE_URL',
        }),
        protocol: ({ host, found }) => ({
          found: `${host} uses another protocol (${found})`,
          advice: 'Check whether the base URL starts with http:// or https://',
        }),
        proxy: ({ found }) => ({
          found: `The call does not get through the proxy (${found})`,
          advice: 'Check HTTPS_PROXY and NO_PROXY',
        }),
        proxyLogin: ({ found }) => ({
          found: `The proxy requires a user name and a password (${found})`,
          advice: 'Add them to the address: HTTPS_PROXY=http://user:password@proxy.example:8080',
        }),
        unknown: ({ host, found }) => ({
          found: `The call to ${host} failed (${found})`,
          advice: 'Check the network and OPENAI_BASE_URL',
        }),
      },
      useProxy:
        'A proxy is set, but Node uses it only with: export NODE_USE_ENV_PROXY=1 (in PowerShell: $env:NODE_USE_ENV_PROXY=1)',
    },
    model: {
      ok: (id, end) => ({ found: end ? `${id} is available until ${end}` : `${id} is available` }),
      endsSoon: (id, end, replacement) => ({
        found: `${id} shuts down on ${end}`,
        advice: `Change to ${replacement}`,
      }),
      ended: (id, end, replacement) => ({
        found: `${id} was shut down on ${end}`,
        advice: `Set OPENAI_MODEL=${replacement}, or remove it`,
      }),
      missing: (id, own, others) => ({
        found: `The server has no model ${id}`,
        advice: own
          ? `Remove OPENAI_MODEL to use ${own}`
          : `Set OPENAI_MODEL to one of the server's models${others.length > 0 ? `: ${others.join(', ')}` : ''}`,
      }),
    },
    port: {
      free: (port) => ({ found: `Port ${port} is free for pnpm endpoint` }),
      ours: (port) => ({ found: `pnpm endpoint is running on port ${port}` }),
      taken: (port) => ({
        found: `Port ${port}, which pnpm endpoint uses, is taken by another program`,
        advice: `${pnpm} endpoint --port 0 picks a free one; lessons do not need this port`,
      }),
      none: (code) => ({
        found: `Cannot listen on 127.0.0.1, so lessons cannot run offline (${code})`,
        advice: 'Allow Node in your firewall or security software',
      }),
    },
    browser: {
      ok: (file) => ({ found: `Browser for the tests of pnpm check: ${file}` }),
      none: {
        found: 'No Chromium or Chrome: pnpm check skips the browser tests',
        advice: 'Nothing else needs it. To choose one: CHROME_PATH=/path/to/chrome',
      },
      notThere: (file) => ({
        found: `CHROME_PATH names a file that does not exist: ${file}`,
        advice: 'Correct or remove CHROME_PATH; only pnpm check uses it',
      }),
    },
    failed: (name, message) => ({ found: `Cannot check ${name}: ${message}` }),
    allWell: (isOffline) =>
      isOffline
        ? 'No problems found. Everything runs offline, without a key.'
        : 'No problems found.',
    problems: (count) => (count === 1 ? '1 problem to fix.' : `${count} problems to fix.`),
    help: `Checks your setup and says how to fix it. With a key, it makes one free call.

  ${pnpm} diagnose             one line per check; exits with 1 if there is a problem to fix
  ${pnpm} diagnose --lang ko   in Korean (ko, en)
  ${pnpm} diagnose --json      as data`,
  };
}
