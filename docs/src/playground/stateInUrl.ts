import { simulationKinds } from '@by-example/local-endpoint/browser';
import * as z from 'zod';
import { isImageFile } from './imageFile.ts';
import { formats, type PlaygroundState, roles } from './PlaygroundState.ts';

const prefix = '#try=';

const call = z.strictObject({
  id: z.string(),
  type: z.enum(['function', 'custom']),
  name: z.string(),
  input: z.string(),
});

const message = z.strictObject({
  role: z.enum(roles),
  content: z.string(),
  image: z.string().exactOptional(),
  toolCalls: z.array(call).exactOptional(),
  toolCallId: z.string().exactOptional(),
});

/** Links of earlier versions lack the members that have a default. */
const shape = z.strictObject({
  model: z.string().max(100),
  messages: z.array(message),
  temperature: z.number().nullable(),
  reasoningEffort: z.string().max(20).nullable(),
  maxTokens: z.number().nullable(),
  n: z.number().nullable(),
  stream: z.boolean(),
  simulate: z.enum(simulationKinds).nullable(),
  topP: z.number().nullable().default(null),
  stop: z.string().default(''),
  responseFormat: z.enum(formats).nullable().default(null),
  jsonSchema: z.string().default(''),
  tools: z.string().default(''),
});

/** Encodes the state of a form as a URL hash, `#try=eyJtb2RlbCI6…`, without image files: they are too long. */
export function toHash(state: PlaygroundState): string {
  const messages = state.messages.map((message) => {
    const { image: _, ...rest } = message;
    return isImageFile(message) ? rest : message;
  });
  const bytes = new TextEncoder().encode(JSON.stringify({ ...state, messages }));
  return (
    prefix + btoa(toLetters(bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  );
}

/** Returns a letter for each byte. A block at a time: a call with as many arguments as bytes overflows the stack. */
function toLetters(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return letters;
}

/** Decodes a hash from `toHash()`: returns undefined for any other hash, null if it is damaged. */
export function fromHash(hash: string): PlaygroundState | null | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  try {
    const letters = atob(hash.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return shape.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}
