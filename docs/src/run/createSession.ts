import type { WhatIf } from '@by-example/config/WhatIf';
import type { Language } from '@by-example/core';
import { reactive } from 'vue';
import { applyWhatIf, type ChangedProgram } from './applyWhatIf.ts';
import { fromHash, toHash } from './codeInUrl.ts';
import { loadProgram } from './loadProgram.ts';
import { loadWhatIfs } from './loadWhatIfs.ts';
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
  /** The number of the file whose tab is in front while the code is edited. */
  shownFile: number;
  /** The number of the offered change that the code has, and where it is; undefined for any other code. */
  readonly tried: { at: number; change: ChangedProgram } | undefined;
  /** The offered change that the last run tried. */
  ranWhatIf: WhatIf | undefined;
  /** Whether the editor is low, so that a change and what comes of it fit on a screen. */
  isLow: boolean;
  /** The reader's own code, while other code has taken its place. */
  kept: Program | undefined;
  phase: 'idle' | 'running' | Ending;
  output: { stream: 'out' | 'error'; text: string }[];
  exchanges: WireExchange[];
  fault: Fault | undefined;
  isLinkDamaged: boolean;
  run: () => Promise<void>;
  stop: () => void;
  /** Makes an offered change to the original code, and runs it. */
  tryOut: (at: number) => Promise<void>;
  /** Returns to the code that the page shows. */
  reset: () => void;
  /** Returns to the reader's own code. */
  restore: () => void;
  /** Opens the editor with a file in front. */
  open: (file?: number) => void;
  /** Returns the URL that opens the code as it is now. */
  linkOf: () => Promise<string>;
  /** Takes the code of the page's URL, if there is one for this file. */
  readLink: () => Promise<void>;
  close: () => void;
};

/** Creates a session for a file that the page shows. */
export async function createSession(path: string, language: Language): Promise<Session> {
  const original = loadProgram(path, language);
  const whatIfs = await loadWhatIfs(path);
  const changes = whatIfs.map((whatIf) => applyWhatIf(original, whatIf));
  let controller = new AbortController();

  /** Replaces the code. The reader's own is kept: an accident must not cost it. */
  const replace = (program: Program) => {
    const isOwn = !isSame(session.files, original) && !session.tried;
    if (isOwn) session.kept = copyOf(session.files);
    session.stop();
    session.files = copyOf(program);
    if (session.kept && isSame(session.kept, program)) session.kept = undefined;
    Object.assign(session, { phase: 'idle', output: [], exchanges: [], fault: undefined });
  };

  const session: Session = reactive({
    files: copyOf(original),
    isEditing: false,
    shownFile: 0,
    get tried() {
      const at = changes.findIndex(({ program }) => isSame(program, session.files));
      const change = changes[at];
      return change && { at, change };
    },
    ranWhatIf: undefined,
    isLow: false,
    kept: undefined,
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
      session.ranWhatIf = session.tried && whatIfs[session.tried.at];
      const program = copyOf(session.files);
      const ending = await runInWorker(
        supply.take(),
        program,
        (message) => {
          if (signal.aborted) return;
          if (message.type === 'print') print(session.output, message);
          else if (message.type === 'failed') fail(message.fault);
          else addToWire(session.exchanges, message);
        },
        signal,
      );
      if (signal.aborted && controller.signal !== signal) return;
      session.phase = ending;
      supply.prepare();
    },
    stop: () => controller.abort(),
    async tryOut(at) {
      const change = changes[at];
      if (!change) return;
      replace(change.program);
      session.isLow = true;
      session.open(change.file);
      await session.run();
    },
    reset() {
      replace(original);
      Object.assign(session, { isEditing: false, isLow: false, shownFile: 0 });
    },
    restore() {
      if (!session.kept) return;
      const { kept } = session;
      session.kept = undefined;
      replace(kept);
      session.open(kept.findIndex(({ code }, at) => code !== original[at]?.code));
    },
    open(file = session.shownFile) {
      session.isEditing = true;
      session.shownFile = file;
    },
    async linkOf() {
      return location.origin + location.pathname + (await toHash(path, session.files));
    },
    async readLink() {
      const codes = await fromHash(location.hash, path);
      session.isLinkDamaged = codes === null;
      if (!codes) return;
      replace(original.map(({ name, code }, at) => ({ name, code: codes[at] ?? code })));
      session.open(session.tried?.change.file);
    },
    close() {
      session.stop();
      supply.close();
    },
  });

  /** Shows the error, and its file, unless the change that led to it is in view. */
  const fail = (fault: Fault) => {
    session.fault = fault;
    const file = session.files.findIndex(({ name }) => name === fault.at?.file);
    if (file !== -1 && !session.tried) session.shownFile = file;
  };
  return session;
}

function isSame(one: Program, other: Program): boolean {
  return one.every(({ code }, at) => code === other[at]?.code);
}

function copyOf(program: Program): Program {
  return program.map((file) => ({ ...file }));
}

function print(output: Session['output'], piece: Session['output'][number]): void {
  const last = output.at(-1);
  if (last?.stream === piece.stream) last.text += piece.text;
  else output.push({ stream: piece.stream, text: piece.text });
}
