import { readFileSync } from 'node:fs';
import type { Edit } from '@by-example/config/Edit';

const lesson = readFileSync(new URL('../src/askPatiently.ts', import.meta.url), 'utf8');

/** Returns the lesson's code for a region. */
function codeOf(region: string): string {
  const [, code = ''] = new RegExp(`#region ${region}\\n([^]*?) *// #endregion`).exec(lesson) ?? [];
  return code;
}
const retryable = codeOf('retryable');
const wait = codeOf('wait');
const again = codeOf('again');
const sleep = again.slice(again.indexOf('      await'));

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'retryable',
    what: 'every 429 is tried again',
    from: 'isPermanent || !(',
    to: '!(',
    shows: 'without credit there is no retry, whatever the code',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'one code of a missing credit is known, of several',
    from: retryable,
    to: `      const { status = 0, code, message } = error as APIError;
      const isLost = error instanceof OpenAI.APIConnectionError || message === 'terminated';
      const isPermanent = code === 'insufficient_quota' || message.includes('Request too large');
      if (isPermanent || !(isLost || status === 429 || status >= 500)) throw error;
`,
    shows: 'without credit there is no retry, whatever the code',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'a request that is too large is taken for a rate limit',
    from: " || message.includes('Request too large')",
    to: '',
    shows: 'Request too large is never retried',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'a wrong key is tried again',
    from: 'status === 429',
    to: 'status === 401 || status === 429',
    shows: '400, 401 and 404 are never retried',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'everything is tried again',
    from: retryable,
    to: '      if (signal?.aborted) throw error;\n',
    shows: 'whatever the code',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'the condition is turned around',
    from: '!(isLost || status === 429 || status >= 500)',
    to: 'isLost || status === 429 || status >= 500',
    shows: 'a rate limit is retried',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'a server error is thrown',
    from: ' || status >= 500',
    to: '',
    shows: '500 and 503 are retried',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'only 500 counts as a server error',
    from: 'status >= 500',
    to: 'status === 500',
    shows: '500 and 503 are retried',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'a lost connection is thrown',
    from: 'isLost || status',
    to: 'status',
    shows: 'a lost connection is retried',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'an answer that is cut off is thrown',
    from: " || message === 'terminated'",
    to: '',
    shows: 'an answer that is cut off is retried',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'the function returns an empty text instead of the error',
    from: 'status >= 500)) throw error;',
    to: "status >= 500)) return '';",
    shows: 'the error',
  },
  {
    is: 'wrong',
    step: 'retryable',
    what: 'the facts are read from the unknown error',
    from: '= error as APIError;',
    to: '= error;',
    shows: "Property 'status' does not exist on type 'unknown'",
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'there is no wait',
    from: wait,
    to: '      const waitMs = 0;\n',
    shows: 'seconds waited',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'retry-after is taken for milliseconds',
    from: 'Number(retryAfter) * 1000',
    to: 'Number(retryAfter)',
    shows: '- yours: 0.007 + expected: 7',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'retry-after is ignored',
    from: 'Number(retryAfter) * 1000 || ',
    to: '',
    shows: 'the wait is as long as retry-after says',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'without retry-after there is no wait',
    from: ' || 500 * 2 ** retries * (0.75 + Math.random() / 4)',
    to: '',
    shows: 'each wait must be twice as long',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'every wait is the same',
    from: '500 * 2 ** retries',
    to: '500',
    shows: 'each wait must be twice as long',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'the first wait is 0',
    from: '500 * 2 ** retries',
    to: '500 * 2 * retries',
    shows: 'each wait must be twice as long',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'nothing is random',
    from: ' * (0.75 + Math.random() / 4)',
    to: '',
    shows: 'the wait must be a little random',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'the header is read as a property',
    from: "headers?.get('retry-after')",
    to: "headers?.['retry-after']",
    shows: "Did you mean to call 'get'?",
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'the promise is not awaited',
    from: 'await new Promise',
    to: 'new Promise',
    shows: 'the retry comes after the wait',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'setTimeout is taken for a wait',
    from: sleep,
    to: '      setTimeout(() => {}, waitMs);\n',
    shows: 'the retry comes after the wait',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'seconds are waited in place of milliseconds',
    from: 'setTimeout(resolve, waitMs)',
    to: 'setTimeout(resolve, waitMs / 1000)',
    shows: '- yours: 0.03 + expected: 30',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'there is no limit',
    from: '      if (Date.now() + waitMs > deadline) throw error;\n',
    to: '',
    shows: 'when the time is up, it fails with the last error',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'an empty text is returned when the time is up',
    from: 'deadline) throw error;',
    to: "deadline) return '';",
    shows: 'when the time is up, it fails with the last error',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'the condition is turned around',
    from: 'waitMs > deadline',
    to: 'waitMs < deadline',
    shows: 'the retry comes after the wait',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'onRetry is not called',
    from: '      onRetry?.(waitMs);\n',
    to: '',
    shows: 'onRetry gets the wait',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'onRetry is called though there may be none',
    from: 'onRetry?.(waitMs)',
    to: 'onRetry(waitMs)',
    shows: "Cannot invoke an object which is possibly 'undefined'",
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'the abort does not end the wait',
    from: sleep,
    to: '      await new Promise((resolve) => setTimeout(resolve, waitMs));\n',
    shows: 'it must end immediately',
  },
  {
    is: 'wrong',
    step: 'again',
    what: 'the timer is left after an abort',
    from: '          clearTimeout(timer);\n',
    to: '',
    shows: 'after an abort, no timer is left',
  },
  {
    is: 'right',
    what: 'the classes of the client',
    from: retryable,
    to: `      const isRateLimit =
        error instanceof OpenAI.RateLimitError &&
        error.type !== 'insufficient_quota' &&
        !error.message.includes('Request too large');
      const isServerError = error instanceof OpenAI.InternalServerError;
      const isLost =
        error instanceof OpenAI.APIConnectionError ||
        (error instanceof TypeError && error.message === 'terminated');
      if (!isRateLimit && !isServerError && !isLost) throw error;
`,
  },
  {
    is: 'right',
    what: 'one case after the other',
    from: retryable,
    to: `      if (error instanceof OpenAI.AuthenticationError) throw error;
      if (error instanceof OpenAI.APIUserAbortError) throw error;
      if (error instanceof OpenAI.APIError && error.status) {
        if (error.type === 'insufficient_quota') throw error;
        if (/request too large/i.test(error.message)) throw error;
        if (error.status < 500 && error.status !== 429) throw error;
      }
`,
  },
  {
    is: 'right',
    what: 'a list of statuses, with those that the client retries',
    from: retryable,
    to: `      const { status, type, message } = error as InstanceType<typeof OpenAI.APIError>;
      const canPass = status ? [408, 409, 429, 500, 502, 503, 504].includes(status) : true;
      const isBilling = status === 429 && type === 'insufficient_quota';
      const isTooLarge = status === 429 && message.startsWith('429 Request too large');
      if (signal?.aborted || !canPass || isBilling || isTooLarge) {
        throw error;
      }
`,
  },
  {
    is: 'right',
    what: 'a switch',
    from: retryable,
    to: `      const failure = error as APIError;
      switch (failure.status) {
        case undefined:
        case 500:
        case 502:
        case 503:
        case 504:
          break;
        case 429:
          if (failure.type === 'insufficient_quota') throw failure;
          if (failure.message.includes('Request too large')) throw failure;
          break;
        default:
          throw failure;
      }
`,
  },
  {
    is: 'right',
    what: 'retry-after-ms first, which OpenAI sends too',
    from: wait,
    to: `      const headers = error instanceof OpenAI.APIError ? error.headers : undefined;
      const retryAfterMs = Number(headers?.get('retry-after-ms') ?? NaN);
      const retryAfter = Number(headers?.get('retry-after') ?? NaN);
      let waitMs = Math.min(8_000, 500 * 2 ** retries) * (1 - Math.random() * 0.25);
      if (retryAfterMs >= 0) waitMs = retryAfterMs;
      else if (retryAfter >= 0) waitMs = retryAfter * 1000;
`,
  },
  {
    is: 'right',
    what: 'full jitter, from one second to thirty',
    from: wait,
    to: `      const header = error instanceof OpenAI.APIError && error.headers?.get('retry-after');
      const backoffMs = Math.random() * Math.min(30_000, 1_000 * Math.pow(2, retries));
      const waitMs = header ? parseFloat(header) * 1000 : backoffMs;
`,
  },
  {
    is: 'right',
    what: 'jitter on top, for retry-after as well',
    from: wait,
    to: `      const seconds = parseInt((error as APIError).headers?.get('retry-after') ?? '', 10);
      const jitterMs = Math.random() * 250;
      const waitMs = (seconds ? seconds * 1000 : 1000 << retries) + jitterMs;
`,
  },
  {
    is: 'right',
    what: 'setTimeout of node:timers/promises',
    from: lesson,
    to: lesson
      .replace('import OpenAI', "import { setTimeout } from 'node:timers/promises';\nimport OpenAI")
      .replace(sleep, '      await setTimeout(waitMs, undefined, { signal });\n'),
  },
  {
    is: 'right',
    what: 'setTimeout of node:timers/promises by another name, imported here',
    from: sleep,
    to: `      const { setTimeout: sleep } = await import('node:timers/promises');
      await sleep(waitMs, null, { signal: signal as AbortSignal });
`,
  },
  {
    is: 'right',
    what: 'the scheduler of node:timers/promises',
    from: lesson,
    to: lesson
      .replace('import OpenAI', "import { scheduler } from 'node:timers/promises';\nimport OpenAI")
      .replace(sleep, '      await scheduler.wait(waitMs, signal ? { signal } : {});\n'),
  },
  {
    is: 'right',
    what: 'setTimeout of node:timers, which editors import',
    from: lesson,
    to: lesson.replace(
      'import OpenAI',
      "import { clearTimeout, setTimeout } from 'node:timers';\nimport OpenAI",
    ),
  },
  {
    is: 'right',
    what: 'a function of its own that sleeps, and rejects on abort',
    from: lesson,
    to: `${lesson.replace(sleep, '      await sleep(waitMs, signal);\n')}
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
`,
  },
  {
    is: 'right',
    what: 'the timer is cleared after the wait',
    from: sleep,
    to: `      const { promise, resolve } = Promise.withResolvers<unknown>();
      const timer = setTimeout(resolve, waitMs);
      signal?.addEventListener('abort', resolve, { once: true });
      await promise;
      clearTimeout(timer);
      if (signal?.aborted) throw signal.reason;
`,
  },
  {
    is: 'right',
    what: 'the time that is left is compared',
    from: again,
    to: `      const leftMs = deadline - Date.now();
      if (waitMs >= leftMs) {
        throw error;
      }
      if (onRetry) onRetry(waitMs);
${sleep}`,
  },
];
