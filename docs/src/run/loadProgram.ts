/// <reference types="vitepress/client" />
import type { Language } from '@by-example/core';
import type { PreparedReply } from '@by-example/local-endpoint/browser';
import type { Program } from './Program.ts';
import { stripRegions } from './stripRegions.ts';
import { writeCall } from './writeCall.ts';

const sources: Record<string, string> = import.meta.glob(
  ['../../snippets/*/*/*.ts', '../../../examples/*/src/*.ts', '!**/main.ts'],
  { eager: true, query: '?raw', import: 'default' },
);
const manifests: Record<string, { calls?: Record<string, string> }> = import.meta.glob(
  '../../../examples/*/package.json',
  { eager: true, import: 'default' },
);
const replies: Record<string, PreparedReply[]> = import.meta.glob(
  '../../../examples/*/replies.json',
  { eager: true, import: 'default' },
);

/**
 * Returns the program of a file that a page shows: a snippet alone, a lesson's file with its call.
 * @throws {Error} if the file does not exist
 */
export function loadProgram(path: string, language: Language): Program {
  const source = sources[path.startsWith('docs/') ? `../../${path.slice(5)}` : `../../../${path}`];
  if (source === undefined) throw new Error(`Cannot run ${path}: it is unknown`);
  const name = path.split('/').at(-1) ?? '';
  const file = { name, code: stripRegions(source).trimEnd() };
  const folder = /^examples\/[^/]+/.exec(path)?.[0];
  const call = manifests[`../../../${folder}/package.json`]?.calls?.[name];
  if (!call) return [file];
  const question = findQuestion(replies[`../../../${folder}/replies.json`] ?? [], language);
  return [file, writeCall({ file, call, question, language })];
}

/** Finds the first question in a language that has a prepared reply. */
function findQuestion(prepared: readonly PreparedReply[], language: Language): string {
  const questions = prepared.flatMap(({ messages: [first] }) => {
    if (typeof first !== 'object' || first.role !== 'user' || !('content' in first)) return [];
    const { content = '' } = first;
    if (typeof content === 'string') return [content];
    return content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  });
  return questions.find((text) => /[가-힣]/.test(text) === (language === 'ko')) ?? '';
}
