import { expect } from 'vitest';
import { parseRequest } from '../../src/endpoints/chat-completions/request/parseRequest.ts';
import { EndpointError } from '../../src/wire/errors/EndpointError.ts';

/** The outcome of a request: accepted, or the error's facts. */
export type Outcome =
  | 'accepted'
  | { status: number; code: string | null; param: string | null; message: string };

/** A row of a test table: an edit of a valid request, and its outcome. */
export type Row = [name: string, edit: object, outcome: Outcome];

/** The day on which the tests send their requests. */
export const today = '2026-11-22';

/** A user message that says hello. */
export const hello: { role: 'user'; content: string } = { role: 'user', content: 'Hello' };

/** Returns the outcome of a whole body. */
export function outcomeOf(body: unknown, day: string = today): Outcome {
  try {
    parseRequest(body, day);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    const { status, code, param, message } = error;
    return { status, code, param, message };
  }
}

/** Returns the outcome of a valid request to a model without reasoning, with `edit` applied to it. */
export function outcomeOfEdit(edit: object): Outcome {
  return outcomeOf({ model: 'gpt-4o-mini', messages: [hello], ...edit });
}

/** Returns a bad request's outcome; without `message` any message matches, because the real one is unknown. */
export function refused(code: string | null, param: string | null, message?: string): Outcome {
  return { status: 400, code, param, message: message ?? expect.any(String) };
}

/** Returns the outcome for a missing required member. */
export function missing(param: string): Outcome {
  return refused('missing_required_parameter', param, `Missing required parameter: '${param}'.`);
}

/** Returns the outcome for a member of the wrong type. */
export function wrongType(param: string, expected: string, got: string): Outcome {
  const message = `Invalid type for '${param}': expected ${expected}, but got ${got} instead.`;
  return refused('invalid_type', param, message);
}

/** Returns the outcome for a value that is not in the list of supported values. */
export function wrongValue(param: string, value: string, supported: string): Outcome {
  const message = `Invalid value: '${value}'. Supported values are: ${supported}.`;
  return refused('invalid_value', param, message);
}

/** Returns the outcome for a parameter that the model does not support. */
export function unsupported(param: string, help = ''): Outcome {
  const message = `Unsupported parameter: '${param}' is not supported with this model.${help}`;
  return refused('unsupported_parameter', param, message);
}

/** Returns the outcome for an unknown parameter. */
export function unknown(param: string, help = ''): Outcome {
  return refused('unknown_parameter', param, `Unknown parameter: '${param}'.${help}`);
}
