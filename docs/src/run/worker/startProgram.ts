import { inspect } from 'node-inspect-extracted';
import { CompileError, compile } from '../compile.ts';
import type { Program } from '../Program.ts';
import type { Fault } from '../RunMessage.ts';
import { libraries, packageNames } from './libraries.ts';

const loaded = '__modules';
const dynamicImport = '__import';

/** The code of a running program: starts it, and describes its errors. */
export type StartedProgram = {
  /** Resolves when the last line has run. */
  done: Promise<void>;
  describe: (error: unknown) => Fault;
};

/** Compiles the files of a program, loads the libraries that they import, and runs the last file. */
export function startProgram(program: Program): StartedProgram {
  const names = new Map<string, string>();
  const describe = (error: unknown) => describeFault(error, program, names);
  return { done: run(program, names), describe };
}

async function run(program: Program, names: Map<string, string>): Promise<void> {
  const addresses = new Map<string, string>();
  const publish = (name: string, shown: string, code: string) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    addresses.set(name, url);
    names.set(url, shown);
    return url;
  };
  const modules: Record<string, object> = {};
  Reflect.set(globalThis, loaded, modules);
  const loadLibrary = async (name: string) => {
    const load = libraries[name];
    if (!load || addresses.has(name)) return;
    const module = await load();
    restoreNames(module);
    modules[name] = module;
    // Its main module does not export all the errors that it throws.
    if (name === 'openai') restoreNames((await libraries['openai/error']?.()) ?? {});
    publish(name, name, writeExports(name, module));
  };
  Reflect.set(globalThis, dynamicImport, async (name: string) => {
    await loadLibrary(name);
    const url = addresses.get(name);
    if (!url) throw new Error(explainMissing(name));
    return import(/* @vite-ignore */ url);
  });

  const compiled = program.map((file) => ({ file, ...compile(file) }));
  for (const { file, imports } of compiled) {
    const others = program.map(({ name }) => `./${name}`);
    const missing = imports.find(({ from }) => !libraries[from] && !others.includes(from));
    if (missing) throw new CompileError(explainMissing(missing.from), file.name, missing.line);
  }
  const wanted = compiled.flatMap(({ imports }) => imports.map(({ from }) => from));
  await Promise.all([...new Set(wanted)].map(loadLibrary));
  let entry = '';
  for (const { file, link } of compiled) {
    const code = link((from) => addresses.get(from) ?? from, dynamicImport);
    entry = publish(`./${file.name}`, file.name, `${code}\n//# sourceURL=${file.name}`);
  }
  await import(/* @vite-ignore */ entry);
}

/** Names a library's classes as it exports them: the build has shortened their names, which errors show. */
function restoreNames(module: object): void {
  for (const [name, value] of Object.entries(module)) {
    if (typeof value !== 'function' || !/^[A-Z]/.test(name)) continue;
    if (Object.getOwnPropertyDescriptor(value, 'name')?.configurable) {
      Object.defineProperty(value, 'name', { value: name, configurable: true });
    }
  }
}

/** Writes a module that exports what a library has. */
function writeExports(name: string, module: object): string {
  const keys = Object.keys(module);
  const lines = keys.map((key, at) => `const e${at} = m[${JSON.stringify(key)}];`);
  const exports = keys.map((key, at) => `e${at} as ${key}`);
  return `const m = globalThis.${loaded}[${JSON.stringify(name)}];\n${lines.join('\n')}\nexport { ${exports.join(', ')} };`;
}

function explainMissing(name: string): string {
  if (/^node:|^(fs|path|os|http|https|readline|child_process)(\/|$)/.test(name)) {
    return `Cannot import '${name}' in a page: it needs Node`;
  }
  return `Cannot find package '${name}': this page has ${packageNames.join(', ')}`;
}

function describeFault(error: unknown, program: Program, names: Map<string, string>): Fault {
  const tidy = (text: string) => tidyStack(text, names);
  if (error instanceof CompileError) {
    const { file, line, message } = error;
    const at = line === undefined ? undefined : { file, line, column: undefined };
    return { text: `SyntaxError: ${message}`, at };
  }
  const text = tidy(error instanceof Error ? inspect(error) : `Uncaught ${inspect(error)}`);
  const stack = error instanceof Error ? tidy(error.stack ?? '') : '';
  for (const [, file = '', line, column] of stack.matchAll(/([\w-]+\.ts):(\d+):(\d+)/g)) {
    const code = program.find(({ name }) => name === file)?.code;
    if (code !== undefined)
      return { text, at: { file, line: Number(line), column: Number(column) } };
  }
  return { text, at: findImport(text, program) };
}

/** Finds the import of a name that a library does not export; the engine does not say where it is. */
function findImport(text: string, program: Program): Fault['at'] {
  const [, from] = /requested module '([^']+)' does not provide/.exec(text) ?? [];
  for (const { name, code } of from ? program : []) {
    const line = code.split('\n').findIndex((one) => one.includes(`'${from}'`));
    if (line !== -1) return { file: name, line: line + 1, column: undefined };
  }
  return undefined;
}

/** Names the program's files in a text, and drops the lines of a stack that are in the page's own scripts. */
export function tidyStack(text: string, names: ReadonlyMap<string, string>): string {
  let named = text;
  for (const [url, name] of names) named = named.replaceAll(url, name);
  return named.replace(/^ +at .*\bhttps?:\/\/.*\.(?:js|ts)\b.*\n?/gm, '').replace(/\n+$/, '');
}
