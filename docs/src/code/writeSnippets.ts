import { type Form, forms } from './Call.ts';
import { calls } from './calls.ts';
import { writeCode } from './writeCode.ts';

/** Returns the reference's snippets: the text of each file, by its path in the project. */
export function writeSnippets(): Map<string, string> {
  return new Map(
    calls.flatMap(({ name, language, call, only }) =>
      (only ?? forms).map((form) => [pathOf(language, name, form), writeCode(call, form)] as const),
    ),
  );
}

function pathOf(language: string, name: string, form: Form): string {
  return `docs/snippets/${language}/${name}/${form}.${form === 'curl' ? 'sh' : 'ts'}`;
}
