import { type ErrorEntry, errors } from './errors.ts';

/** Gives what is known of a failure by its code, else by its status, or undefined. */
export function findError(status: number | null, code: string | null): ErrorEntry | undefined {
  return (
    errors.find((entry) => code !== null && entry.codes.includes(code)) ??
    errors.find((entry) => entry.status === status)
  );
}
