import { parse } from 'es-module-lexer/minimal/js';
import { transform } from 'sucrase';
import type { ProgramFile } from './Program.ts';

/** An import of a compiled file. */
export type Import = { from: string; line: number };

/** A file without types, and the modules that it imports. Its lines are those of the original. */
export type CompiledFile = {
  imports: Import[];
  /** Returns the code with each import led to an address, and `import()` to a function. */
  link: (addressOf: (from: string) => string, dynamicImport: string) => string;
};

/** An error in the code itself; `line` is unknown for some. */
export class CompileError extends Error {
  override name = 'SyntaxError';
  readonly file: string;
  readonly line: number | undefined;

  constructor(message: string, file: string, line?: number) {
    super(message);
    this.file = file;
    this.line = line;
  }
}

/**
 * Compiles a file of TypeScript to an ES module, as Node does: it removes the types and keeps all else in its line.
 * @throws {CompileError} if the code is not TypeScript
 */
export function compile({ name, code }: ProgramFile): CompiledFile {
  const javaScript = removeTypes(name, code);
  const [found] = parse(javaScript);
  const lineAt = (at: number) => javaScript.slice(0, at).split('\n').length;
  const isImport = ({ d }: { d: number }) => d === -1;
  return {
    imports: found.flatMap((one) =>
      one.n !== undefined && one.d !== -2 ? [{ from: one.n, line: lineAt(one.ss) }] : [],
    ),
    link(addressOf, dynamicImport) {
      let linked = javaScript;
      for (const one of found.toReversed()) {
        if (isImport(one)) {
          linked = `${linked.slice(0, one.s)}${addressOf(one.n ?? '')}${linked.slice(one.e)}`;
        } else if (one.d > -1) {
          linked = `${linked.slice(0, one.ss)}${dynamicImport}${linked.slice(one.ss + 'import'.length)}`;
        }
      }
      return linked;
    },
  };
}

function removeTypes(name: string, code: string): string {
  try {
    return transform(code, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
      filePath: name,
    }).code;
  } catch (error) {
    const { message } = error as Error;
    const [, line] = / \((\d+):\d+\)$/.exec(message) ?? [];
    const plain = message.replace(/^Error transforming [^:]+: /, '').replace(/ \(\d+:\d+\)$/, '');
    throw new CompileError(plain, name, line === undefined ? undefined : Number(line));
  }
}
