import { relative } from 'node:path';
import type { Language } from '@by-example/core';
import { texts } from './texts.ts';

/** Returns what an error means for a person, in their language: a file that cannot be used, or its message. */
export function describeError(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const { errors } = texts[language];
  const [, verb, name, reason] = /^Cannot (read|write) (.+): (E[A-Z]+)$/.exec(error.message) ?? [];
  if (name !== undefined && reason !== undefined) {
    return errors.file(name, verb === 'read', errors.fileReasons[reason] ?? reason, reason);
  }
  const fileError = findFileError(error);
  if (fileError) {
    const { path = '', code = '', syscall = '' } = fileError;
    const isReading = /open|read|stat|scandir/.test(syscall);
    const shown = relative(process.cwd(), path);
    const name = shown === '' || shown.startsWith('..') ? path : shown;
    return errors.file(name, isReading, errors.fileReasons[code] ?? code, code);
  }
  const badUrl = /^Cannot use OPENAI_BASE_URL: (".*")/.exec(error.message)?.[1];
  if (badUrl !== undefined) return errors.badBaseUrl(badUrl);
  return error.cause instanceof Error ? `${error.message}\n${error.cause.message}` : error.message;
}

/** Finds the error of the file system that an error comes from. */
function findFileError(error: unknown): NodeJS.ErrnoException | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined && syscall !== undefined) return error;
  return findFileError(error.cause);
}
