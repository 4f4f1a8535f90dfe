import { simulationKinds } from '@by-example/local-endpoint/browser';
import * as z from 'zod';
import { type PlaygroundState, roles } from './PlaygroundState.ts';

const prefix = '#try=';

const shape = z.strictObject({
  model: z.string().max(100),
  messages: z.array(z.strictObject({ role: z.enum(roles), content: z.string() })),
  temperature: z.number().nullable(),
  reasoningEffort: z.string().max(20).nullable(),
  maxTokens: z.number().nullable(),
  n: z.number().nullable(),
  stream: z.boolean(),
  simulate: z.enum(simulationKinds).nullable(),
});

/** Encodes the state of a form as a URL hash: `#try=eyJtb2RlbCI6…`. */
export function toHash(state: PlaygroundState): string {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return prefix + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
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
