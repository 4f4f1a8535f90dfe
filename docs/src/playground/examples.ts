import type { Language } from '@by-example/core';
import { calls } from '../code/calls.ts';
import type { ChatCall } from './toCall.ts';

/** An example of a request: a call of the reference, under the name that `texts.ts` has a title for. */
export type Example = { name: string; call: ChatCall };

/** Returns the reference's calls in a language, but those that the form cannot show: without a body, or with options of curl. */
export function listExamples(language: Language): Example[] {
  return calls.flatMap(({ name, language: own, call: { body, ...options } }) =>
    own === language && body && !options.showHeaders ? [{ name, call: { body, ...options } }] : [],
  );
}
