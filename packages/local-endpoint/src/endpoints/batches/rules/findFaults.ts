import { findModel, isServed } from '@by-example/core';
import * as z from 'zod';
import { expectedKind } from '../../../wire/errors/expectedKind.ts';
import { keepEnds } from '../../../wire/errors/keepEnds.ts';
import { toEndpointError } from '../../../wire/errors/toEndpointError.ts';
import { Slices } from '../../../wire/Slices.ts';
import type { BatchFault } from '../Batch.ts';
import type { Lines } from '../run/findLines.ts';

const mostLines = 50_000;
/** More faults are not listed: they are sent each time that the batch is retrieved. */
const mostFaults = 1_000;

/** What the lines of a valid file share, or all that is wrong with them. */
export type Validation = { model: string } | { faults: BatchFault[] };

type Fault = Omit<BatchFault, 'line'>;
type Expected = { endpoint: string; today: string };

/**
 * Validates the lines of a batch's input file. One fault makes the whole batch fail.
 * Source: published errors, for the codes, messages and params; Azure's documentation for the code of a repeated
 * custom_id and of too many lines; the words of these, and of a second model, are ours.
 */
export async function findFaults(lines: Lines, expected: Expected): Promise<Validation> {
  if (lines.count > mostLines) {
    const message = `The file has ${lines.count} requests. A batch is limited to ${mostLines}.`;
    return { faults: [{ code: 'too_many_tasks', line: null, message, param: null }] };
  }
  const slices = new Slices();
  const faults: BatchFault[] = [];
  const ids = new Set<string>();
  let model: string | undefined;
  for (let index = 0; index < lines.count && faults.length < mostFaults; index += 1) {
    const found = checkLine(lines.at(index), expected, ids, model);
    if (Array.isArray(found)) faults.push(...found.map((fault) => toBatchFault(fault, index + 1)));
    else model ??= found;
    if (slices.isOver) await slices.pause();
  }
  return faults.length > 0 ? { faults } : { model: model ?? '' };
}

function toBatchFault({ code, message, param }: Fault, line: number): BatchFault {
  return { code, line, message, param };
}

const requestSchema = z.object({
  custom_id: z.string(),
  method: z.enum(['POST']),
  url: z.string(),
  body: z.looseObject({}),
});

/** Returns the model of a line's request, or all that is wrong with the line. */
function checkLine(
  text: string,
  { endpoint, today }: Expected,
  ids: Set<string>,
  model: string | undefined,
): string | Fault[] {
  const line = parseObject(text);
  if (!line) return [unparseable];
  const { data: request, error } = requestSchema.safeParse(line, { error: expectedKind });
  if (error) {
    return error.issues.map((issue) => {
      const { code, message, param } = toEndpointError(issue, line, []);
      return { code: code ?? 'invalid_request', message, param };
    });
  }
  const faults: Fault[] = [];
  if (ids.has(request.custom_id)) faults.push(duplicate(request.custom_id));
  ids.add(request.custom_id);
  if (request.url !== endpoint) faults.push(otherUrl);
  faults.push(...checkBody(request.body, today, model));
  return faults.length > 0 ? faults : String(request.body.model);
}

function checkBody(
  body: Record<string, unknown>,
  today: string,
  first: string | undefined,
): Fault[] {
  const faults: Fault[] = [];
  const { model, messages, stream } = body;
  if (typeof model !== 'string' || model === '') faults.push(missing('Model'));
  else if (!isAvailable(model, today)) faults.push(unsupported(model));
  else if (first !== undefined && model !== first) faults.push(mismatched(model, first));
  if (messages === undefined || messages === null) faults.push(missing('Messages'));
  if (stream === true) faults.push(streaming);
  return faults;
}

function isAvailable(id: string, today: string): boolean {
  const model = findModel(id);
  return model !== undefined && isServed(model, today);
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
  } catch {
    return undefined;
  }
}

const unparseable: Fault = {
  code: 'invalid_json_line',
  message: 'This line is not parseable as valid JSON.',
  param: null,
};

const otherUrl: Fault = {
  code: 'invalid_url',
  message: 'The URL provided for this request does not match the batch endpoint.',
  param: 'url',
};

const streaming: Fault = {
  code: 'streaming_unsupported',
  message: 'Chat Completions: Streaming is not supported in the Batch API.',
  param: 'body.stream',
};

const missing = (name: 'Model' | 'Messages'): Fault => ({
  code: 'invalid_request',
  message: `${name} parameter is required.`,
  param: `body.${name.toLowerCase()}`,
});

const unsupported = (model: string): Fault => ({
  code: 'model_not_found',
  message: `The provided model '${keepEnds(model)}' is not supported by the Batch API.`,
  param: 'body.model',
});

const mismatched = (model: string, first: string): Fault => ({
  code: 'mismatched_model',
  message: `The provided model '${model}' does not match '${first}', the model of the first request. A batch takes one model.`,
  param: 'body.model',
});

const duplicate = (id: string): Fault => ({
  code: 'duplicate_custom_id',
  message: `The custom_id '${keepEnds(id)}' is that of another request in the file.`,
  param: 'custom_id',
});
