import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/** A program that edits files. */
export type Editor = {
  /** As the learner set it, such as `code --wait`. */
  command: string;
  /** The name of the program alone: `code`. */
  name: string;
  /** Whether it opens a window of its own; otherwise it needs the terminal. */
  isWindow: boolean;
};

/** A line of a file, and the column if it is known. */
export type Place = { file: string; line: number; column: number | undefined };

const likeCode = /^(code|code-insiders|codium|vscodium|cursor|windsurf|positron|trae|antigravity)$/;
const likeSublime = /^(subl|sublime_text|zed|zeditor)$/;
const likeIdea = /^(idea|webstorm|phpstorm|pycharm|fleet|rider|goland)(64)?$/;
const otherWindows =
  /^(gvim|mvim|macvim|neovide|gedit|gnome-text-editor|kate|kwrite|mousepad|xed|pluma|mate|bbedit|open|xdg-open|start|notepad|notepad\+\+|explorer)$/;

/** Finds the learner's editor: `$VISUAL`, then `$EDITOR`, then VS Code if it is on the PATH. */
export function findEditor(environment: NodeJS.ProcessEnv = process.env): Editor | undefined {
  const { VISUAL: visual, EDITOR: editor } = environment;
  const command = visual?.trim() || editor?.trim() || (isOnPath('code', environment) ? 'code' : '');
  if (command === '') return undefined;
  const program = /^(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(command)?.slice(1).find(Boolean) ?? command;
  const name = basename(program.replaceAll('\\', '/')).replace(/\.(exe|cmd|bat|com)$/i, '');
  const isWindow = [likeCode, likeSublime, likeIdea, otherWindows].some((names) =>
    names.test(name.toLowerCase()),
  );
  return { command, name, isWindow };
}

/** Returns the words that open a file at a line in that editor. */
export function editorArguments(name: string, { file, line, column }: Place): string[] {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  const program = name.toLowerCase();
  if (likeCode.test(program)) return ['-g', place];
  if (likeSublime.test(program) || /^(hx|helix)$/.test(program)) return [place];
  if (likeIdea.test(program)) return ['--line', String(line), file];
  if (program === 'mate') return ['-l', String(line), file];
  const takesPlus =
    /^(n?vim?|vim\..*|gvim|mvim|neovide|nano|pico|emacs|emacsclient|micro|kak|joe|mg|ne|ee|jed|gedit|kate|kwrite|mcedit)$/;
  return takesPlus.test(program) ? [`+${line}`, file] : [file];
}

/**
 * Opens a file in an editor. Resolves when the editor has ended, or for a window of its own at once; `onFailure` is
 * called if it does not start.
 */
export function openEditor(editor: Editor, place: Place, onFailure: () => void): Promise<void> {
  const words = editorArguments(editor.name, place);
  const { isWindow } = editor;
  const options = {
    stdio: isWindow ? ('ignore' as const) : ('inherit' as const),
    detached: isWindow && process.platform !== 'win32',
  };
  // What is in $EDITOR is a command of the shell, as git takes it; the file's name may have spaces.
  const child =
    process.platform === 'win32'
      ? spawn([editor.command, ...words.map((word) => `"${word}"`)].join(' '), {
          ...options,
          shell: true,
        })
      : spawn('/bin/sh', ['-c', `${editor.command} "$@"`, editor.command, ...words], options);
  return new Promise((resolve) => {
    let hasFailed = false;
    const end = (code: number | null) => {
      if (code !== 0 && !hasFailed) {
        hasFailed = true;
        onFailure();
      }
      resolve();
    };
    child.once('error', () => end(1)).once('exit', end);
    if (!isWindow) return;
    child.unref();
    resolve();
  });
}

function isOnPath(program: string, environment: NodeJS.ProcessEnv): boolean {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  const path = environment.PATH ?? environment.Path ?? '';
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .some((folder) => endings.some((ending) => existsSync(join(folder, program + ending))));
}
