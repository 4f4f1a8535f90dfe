/** Why the tool stops: a message in the person's language that says what to do, ready to print. */
export class ToolError extends Error {
  override name = 'ToolError';
}
