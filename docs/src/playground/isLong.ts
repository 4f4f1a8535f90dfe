import type { PlaygroundState } from './PlaygroundState.ts';

const longest = 5_000;

/** Checks whether a form contains so much text that the rest of the page should follow once the typing pauses. */
export function isLong({ messages, tools, jsonSchema }: PlaygroundState): boolean {
  const texts = [tools, jsonSchema, ...messages.map(({ content }) => content)];
  return texts.reduce((sum, { length }) => sum + length, 0) > longest;
}
