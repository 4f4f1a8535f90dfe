import { expect } from 'vitest';
import { EndpointError } from '../../src/request/EndpointError.ts';
import { parseRequest } from '../../src/request/parseRequest.ts';

/** What a request is answered: nothing to object, or the error's facts. */
export type Outcome =
  | 'accepted'
  | { status: number; code: string | null; param: string | null; message: string };

/** A row of a test's table: what is laid over a good request, and what becomes of it. */
export type Row = [name: string, edit: object, outcome: Outcome];

/** The day on which the tests' requests are sent. */
export const today = '2026-11-22';

/** A user message that says hello. */
export const hello: { role: 'user'; content: string } = { role: 'user', content: 'Hello' };

/** Gives what becomes of a whole body. */
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

/** Gives what becomes of a good request, to a model that does not reason, with `edit` laid over it. */
export function outcomeOfEdit(edit: object): Outcome {
  return outcomeOf({ model: 'gpt-4o-mini', messages: [hello], ...edit });
}

/** A bad request's outcome; without a message any will do, because the real one is not known. */
export function refused(code: string | null, param: string | null, message?: string): Outcome {
  return { status: 400, code, param, message: message ?? expect.any(String) };
}

/** The outcome for a member that must be there. */
export function missing(param: string): Outcome {
  return refused('missing_required_parameter', param, `Missing required parameter: '${param}'.`);
}

/** The outcome for a member of the wrong kind. */
export function wrongType(param: string, expected: string, got: string): Outcome {
  const message = `Invalid type for '${param}': expected ${expected}, but got ${got} instead.`;
  return refused('invalid_type', param, message);
}

/** The outcome for a value outside a list. */
export function wrongValue(param: string, value: string, supported: string): Outcome {
  const message = `Invalid value: '${value}'. Supported values are: ${supported}.`;
  return refused('invalid_value', param, message);
}

/** The outcome for a parameter that the model does not take. */
export function unsupported(param: string, help = ''): Outcome {
  const message = `Unsupported parameter: '${param}' is not supported with this model.${help}`;
  return refused('unsupported_parameter', param, message);
}

/** The outcome for a parameter that nobody knows. */
export function unknown(param: string, help = ''): Outcome {
  return refused('unknown_parameter', param, `Unknown parameter: '${param}'.${help}`);
}
