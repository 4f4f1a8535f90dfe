import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as z from 'zod';
import { sameValue } from '../json-schema/sameValue.ts';
import { canonicalFacts } from '../replies/canonicalFacts.ts';
import { type PreparedReply, preparedReplies } from '../replies/PreparedReply.ts';
import { faultyLine, lineOf } from './lineOf.ts';
import { projectFolder } from './projectFolder.ts';

type ReplyFile = { path: string; text: string; replies: PreparedReply[] };

/**
 * Loads the prepared replies from each lesson's `replies.json` and the one in `docs`. The URL of an image is
 * the path of a file beside them, or an https URL.
 * @throws {TypeError} naming the path and the line of what cannot be read, or of a reply that another one rivals
 */
export function loadReplies(folder: string = projectFolder): PreparedReply[] {
  const files = globSync('{examples/*,docs}/replies.json', { cwd: folder })
    .sort()
    .map((path) => readReplies(path.replaceAll('\\', '/'), folder));
  refuseRivals(files);
  return files.flatMap(({ replies }) => replies);
}

function readReplies(path: string, folder: string): ReplyFile {
  const text = readFileSync(join(folder, path), 'utf8').replace(/^\ufeff/, '');
  const { data, error } = preparedReplies.safeParse(parse(text, path));
  if (!data) {
    const issue = nearest(error.issues[0]);
    throw refusal(path, lineOf(text, issue?.path ?? []), issue?.message ?? String(error));
  }
  for (const [index, reply] of data.entries()) {
    reply.place = `${path}, entry ${index + 1}`;
    for (const image of reply.messages.flatMap(imagesIn)) {
      if (/^(https?|data):/i.test(image.url)) continue;
      try {
        const bytes = readFileSync(join(folder, dirname(path), image.url));
        image.url = `data:;base64,${bytes.toString('base64')}`;
      } catch {
        throw refusal(path, lineOf(text, [index]), `no image ${image.url} beside it`);
      }
    }
  }
  return { path, text, replies: data };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(path, faultyLine(text, String(error)), String(error));
  }
}

/** Returns the issue that is nearest to the fault: of alternatives, the one that fits furthest. */
function nearest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .map(([first]) => nearest(first))
    .sort((left, right) => (right?.path.length ?? 0) - (left?.path.length ?? 0))[0];
  return inner?.path.length ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

function imagesIn(message: PreparedReply['messages'][number]): { url: string }[] {
  if (message === '...' || message.role !== 'user' || !Array.isArray(message.content)) return [];
  return message.content.flatMap((part) => (part.type === 'image_url' ? [part.image_url] : []));
}

/** Refuses two replies to the same messages: no request could tell them apart. */
function refuseRivals(files: readonly ReplyFile[]): void {
  const entries = files.flatMap((file) =>
    file.replies.map((reply, index) => ({ file, reply, index })),
  );
  for (const [at, { file, reply, index }] of entries.entries()) {
    const rival = entries.slice(0, at).find((other) => areRivals(other.reply, reply));
    if (!rival) continue;
    const place = `${rival.file.path}:${lineOf(rival.file.text, [rival.index])}`;
    throw refusal(file.path, lineOf(file.text, [index]), `it matches the same as ${place}`);
  }
}

function areRivals(left: PreparedReply, right: PreparedReply): boolean {
  return (
    sameValue(canonicalFacts(left), canonicalFacts(right)) && !sameValue(left.reply, right.reply)
  );
}

function refusal(path: string, line: number, found: string): TypeError {
  return new TypeError(`Cannot read ${path}:${line}: ${found}`);
}
