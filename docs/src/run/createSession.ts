import type { Language } from '@by-example/core';
import { reactive } from 'vue';
import { fromHash, toHash } from './codeInUrl.ts';
import { loadProgram } from './loadProgram.ts';
import type { Program } from './Program.ts';
import type { Fault } from './RunMessage.ts';
import { type Ending, runInWorker, supplyWorkers } from './runInWorker.ts';
import { addToWire, type WireExchange } from './WireExchange.ts';

const supply = supplyWorkers(
  () => new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module' }),
);

/** What the parts of a runner share: the code, what the last run printed, and the actions. */
export type Session = {
  files: Program;
  isEditing: boolean;
  phase: 'idle' | 'running' | Ending;
  output: { stream: 'out' | 'error'; text: string }[];
  exchanges: WireExchange[];
  fault: Fault | undefined;
  isLinkDamaged: boolean;
  run: () => Promise<void>;
  stop: () => void;
  /** Returns to the code that the page shows. */
  reset: () => void;
  /** Returns the URL that opens the code as it is now. */
  linkOf: () => Promise<string>;
  /** Takes the code of the page's URL, if there is one for this file. */
  readLink: () => Promise<void>;
  close: () => void;
};

/** Creates a session for a file that the page shows. */
export function createSession(path: string, language: Language): Session {
  const original = loadProgram(path, language);
  let controller = new AbortController();
  const session: Session = reactive({
    files: original.map((file) => ({ ...file })),
    isEditing: false,
    phase: 'idle',
    output: [],
    exchanges: [],
    fault: undefined,
    isLinkDamaged: false,
    async run() {
      session.stop();
      controller = new AbortController();
      const { signal } = controller;
      Object.assign(session, { phase: 'running', output: [], exchanges: [], fault: undefined });
      const program = session.files.map((file) => ({ ...file }));
      const ending = await runInWorker(
        supply.take(),
        program,
        (message) => {
          if (signal.aborted) return;
          if (message.type === 'print') print(session.output, message);
          else if (message.type === 'failed') session.fault = message.fault;
          else addToWire(session.exchanges, message);
        },
        signal,
      );
      if (signal.aborted && controller.signal !== signal) return;
      session.phase = ending;
      supply.prepare();
    },
    stop: () => controller.abort(),
    reset() {
      session.stop();
      session.files = original.map((file) => ({ ...file }));
      Object.assign(session, { phase: 'idle', output: [], exchanges: [], fault: undefined });
    },
    async linkOf() {
      return location.origin + location.pathname + (await toHash(path, session.files));
    },
    async readLink() {
      const codes = await fromHash(location.hash, path);
      session.isLinkDamaged = codes === null;
      if (!codes) return;
      session.files = original.map(({ name, code }, at) => ({ name, code: codes[at] ?? code }));
      session.isEditing = true;
    },
    close() {
      session.stop();
      supply.close();
    },
  });
  return session;
}

function print(output: Session['output'], piece: Session['output'][number]): void {
  const last = output.at(-1);
  if (last?.stream === piece.stream) last.text += piece.text;
  else output.push({ stream: piece.stream, text: piece.text });
}
