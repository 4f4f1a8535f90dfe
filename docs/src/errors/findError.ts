import { type ErrorEntry, errors } from './errors.ts';

/** Finds the entry of a failure by its code, else by its status; returns undefined if neither is known. */
export function findError(status: number | null, code: string | null): ErrorEntry | undefined {
  return (
    errors.find((entry) => code !== null && entry.codes.includes(code)) ??
    errors.find((entry) => entry.status === status)
  );
}
