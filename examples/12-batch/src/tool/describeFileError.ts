import { ToolError } from './ToolError.ts';
import { text } from './texts.ts';

/** Returns what an error of the file system means for a person; any other error as it is. */
export function describeFileError(error: unknown, path: string): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || syscall === undefined) return error;
  const isReading = ['open', 'read', 'stat'].includes(syscall) && code !== 'ENOSPC';
  return new ToolError(text.errors.file(path, isReading, text.errors.fileReasons[code] ?? code));
}
