import { stripVTControlCharacters } from 'node:util';

/** A longer text, such as a file that is all one line, is of no use on a screen. */
const longest = 500;

/** A shorter key of the learner's own could be any word. */
const shortestKey = 16;

/** Returns text of a learner's program as a terminal can show it: no keys, no control characters, not too long. */
export function safeText(text: string): string {
  const clean = hideKeys(stripVTControlCharacters(text))
    .replaceAll('\t', '  ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach the terminal
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '�');
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

/**
 * Returns a text without real API keys: those that look like OpenAI's, and the learner's own from the environment.
 * The beginning of a key stays, and nothing else changes: `Bearer undefined` is a mistake that must be seen.
 */
export function hideKeys(text: string): string {
  const own = process.env.OPENAI_API_KEY ?? '';
  const isSecret = own.length >= shortestKey && !ofTests.test(own);
  const withoutOwn = isSecret ? text.replaceAll(own, hideKey) : text;
  return withoutOwn.replace(/\bsk-[\w-]{20,}/g, (key) => (ofTests.test(key) ? key : hideKey(key)));
}

/** What tests make up shows what is wrong. */
const ofTests = /^sk-test\b/;

function hideKey(key: string): string {
  const beginning = /^sk-(?:proj-|svcacct-|admin-)?/.exec(key)?.[0] ?? '';
  return `${beginning}[…]`;
}
