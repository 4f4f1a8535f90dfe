import type { ToolCallDelta } from '@by-example/core';
import type { FormCall } from './FormCall.ts';

/** A piece of a call, of a function or of a custom tool. */
export type CallDelta = Omit<ToolCallDelta, 'type'> & {
  type?: FormCall['type'];
  custom?: { name?: string; input?: string };
};

/** Returns the calls of an answer with the pieces of a chunk added: the id and the name come first, the input bit by bit. */
export function addToCalls(calls: readonly FormCall[], deltas: readonly CallDelta[]): FormCall[] {
  const grown = [...calls];
  for (const delta of deltas) {
    const call = grown[delta.index] ?? { id: '', type: 'function', name: '', input: '' };
    grown[delta.index] = {
      id: delta.id ?? call.id,
      type: delta.type ?? call.type,
      name: call.name + nameIn(delta),
      input: call.input + inputIn(delta),
    };
  }
  return grown;
}

/** Returns the text that a piece adds: the name, or a bit of the input. */
export function addedBy(delta: CallDelta): string {
  return nameIn(delta) + inputIn(delta);
}

function nameIn(delta: CallDelta): string {
  return delta.function?.name ?? delta.custom?.name ?? '';
}

function inputIn(delta: CallDelta): string {
  return delta.function?.arguments ?? delta.custom?.input ?? '';
}
