import { redact } from '@by-example/core';

const keysOfTests = /(\bsk-test(?:-key(?:-0123456789)?)?(?![\w-]))/;

/** Gives a text without the API keys in it; those that the tests made up stay, as they tell what is wrong. */
export function hideKeys(text: string): string {
  // What stands in front of a key of a test, such as `Bearer`, is split from it, and so left as it is.
  return text
    .split(keysOfTests)
    .map((part, at) => (at % 2 === 1 ? part : redact(part)))
    .join('');
}
