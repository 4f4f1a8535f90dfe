import { createId } from '../../../wire/createId.ts';
import type { EndpointContext } from '../../../wire/Endpoint.ts';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import { ownFault } from '../../../wire/errors/ownFault.ts';
import type { BatchUsage } from '../Batch.ts';
import type { Answerer } from './answerers.ts';

/** A request of a batch, as a line of its input file. */
export type BatchRequest = { custom_id: string; body: unknown };

/** A line of the output file, or of the error file; a failed request used no tokens. */
export type Outcome = { line: object; isError: boolean; usage?: BatchUsage };

/** No client waits for the answer to a line, and a batch that is cancelled still delivers the one that it is at. */
const neverAborts = new AbortController().signal;

/** Answers one request of a batch. An error of the API is an outcome, too. */
export async function answerLine(
  request: BatchRequest,
  answerer: Answerer,
  context: EndpointContext,
): Promise<Outcome> {
  try {
    const { answer, usage } = await answerer(request.body, () => neverAborts, context);
    return { line: responseLine(request, 200, answer), isError: false, usage };
  } catch (error) {
    return failedLine(request, error instanceof EndpointError ? error : ownFault(error));
  }
}

/**
 * Returns the outcome of a request that the API answers with an error: the error is the response's body, and the line's
 * own `error` is null. Source: published error files
 */
export function failedLine(request: BatchRequest, error: EndpointError): Outcome {
  return { line: responseLine(request, error.status, error.toBody()), isError: true };
}

/** Returns the outcome of a request that was not sent in time. Source: OpenAI's guide to batches */
export function expiredLine({ custom_id }: BatchRequest): Outcome {
  const error = {
    code: 'batch_expired',
    message: 'This request could not be executed before the completion window expired.',
  };
  return { line: { id: lineId(), custom_id, response: null, error }, isError: true };
}

function responseLine({ custom_id }: BatchRequest, status_code: number, body: object): object {
  const response = { status_code, request_id: requestId(), body };
  return { id: lineId(), custom_id, response, error: null };
}

const lineId = (): string => createId('batch_req_', 32);

/** Creates a UUID: `crypto.randomUUID()` is missing from pages without HTTPS. */
function requestId(): string {
  const hex = createId('', 32);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `${groups.join('-')}-${hex.slice(20)}`;
}
