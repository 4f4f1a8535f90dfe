/**
 * Returns an error's message with what to do on a second line: `Try: pnpm diagnose`, unless there is something better. A
 * message that says what to do already stays as it is.
 */
export function advise(message: string, step = 'pnpm diagnose'): string {
  return message.includes('\nTry') ? message : `${message}\nTry: ${step}`;
}
