import { join } from 'node:path';
import type { SourceFile } from 'typescript/unstable/ast';
import { API, type Diagnostic } from 'typescript/unstable/sync';

/** A message of the compiler about the learner's code. */
export type CompilerMessage = {
  code: number;
  text: string;
  /** Offsets in the code. */
  start: number;
  end: number;
  /** Whether the compiler suggests `await`. */
  suggestsAwait: boolean;
};

/**
 * TypeScript on one exercise, kept warm: the learner's code and the lesson's are parsed and checked from
 * memory, in the lesson's folder and with its settings.
 */
export class Compiler {
  readonly #texts = new Map<string, string>();
  readonly #file: string;
  readonly #lesson: string;
  readonly #config: string;
  readonly #api: API;
  #isOpen = false;

  constructor(folder: string, lessonCode: string) {
    this.#file = join(folder, 'exercise.ts');
    this.#lesson = join(folder, 'exercise.lesson.ts');
    this.#config = join(folder, 'tsconfig.exercise.json');
    const files = [this.#file, this.#lesson];
    this.#texts.set(this.#lesson, lessonCode);
    this.#texts.set(
      this.#config,
      JSON.stringify({ extends: './tsconfig.json', files, include: [], exclude: [] }),
    );
    this.#api = new API({
      cwd: folder,
      fs: {
        readFile: (path) => this.#texts.get(path),
        fileExists: (path) => (this.#texts.has(path) ? true : undefined),
      },
    });
  }

  /** Parses the lesson's code. */
  parseLesson(): SourceFile {
    return this.#parse(this.#lesson);
  }

  /** Parses a learner's code. Returns its tree, and the syntax errors. */
  parse(code: string): { tree: SourceFile; errors: CompilerMessage[] } {
    this.#texts.set(this.#file, code);
    const tree = this.#parse(this.#file);
    return { tree, errors: this.#program().getSyntacticDiagnostics(this.#file).map(readMessage) };
  }

  /** Checks the types of a learner's code; `ownFiles` are files that it imports, which may have changed. */
  check(code: string, ownFiles: readonly string[] = []): CompilerMessage[] {
    this.#texts.set(this.#file, code);
    return this.#program(ownFiles).getSemanticDiagnostics(this.#file).map(readMessage);
  }

  /** Ends the compiler's process. */
  close(): void {
    this.#api.close();
  }

  #parse(file: string): SourceFile {
    const tree = this.#program().getSourceFile(file);
    if (tree === undefined) throw new Error(`Cannot parse ${file}: the compiler does not find it`);
    return tree;
  }

  #program(ownFiles: readonly string[] = []) {
    const snapshot = this.#api.updateSnapshot(
      this.#isOpen
        ? { fileChanges: { changed: [this.#file, ...ownFiles] } }
        : { openProjects: [this.#config] },
    );
    this.#isOpen = true;
    const [project] = snapshot.getProjects();
    if (project === undefined) throw new Error('Cannot start the compiler: it opens no project');
    return project.program;
  }
}

function readMessage(diagnostic: Diagnostic): CompilerMessage {
  const { code, pos, end, relatedInformation = [] } = diagnostic;
  return {
    code,
    text: explain(diagnostic),
    start: pos,
    end,
    suggestsAwait: relatedInformation.some((related) => related.code === didYouForgetAwait),
  };
}

const didYouForgetAwait = 2773;

/** "Types of property 'x' are incompatible." */
const incompatibleProperty = 2326;

/** Of a chain of messages, the last explains best what does not fit, with the property that it is about. */
function explain(diagnostic: Diagnostic): string {
  const chain = [diagnostic];
  for (let next = diagnostic.messageChain?.at(-1); next; next = next.messageChain?.at(-1)) {
    chain.push(next);
  }
  const property = chain.findLast(({ code }) => code === incompatibleProperty);
  const last = chain.at(-1);
  return [property, last].flatMap((message) => message?.text ?? []).join(' ');
}
