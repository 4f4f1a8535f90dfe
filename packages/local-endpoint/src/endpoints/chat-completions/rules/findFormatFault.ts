import { checkStrictSchema } from '../../../json-schema/checkStrictSchema.ts';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { ChatRequest } from '../request/requestSchema.ts';

/**
 * Finds what is wrong with a strict `response_format`; without `strict`, any schema passes (measured).
 * Source: a published response of 2024 for param and code; a missing schema by analogy.
 */
export function findFormatFault({
  response_format: format,
}: ChatRequest): EndpointError | undefined {
  if (format?.type !== 'json_schema' || !format.json_schema.strict) return undefined;
  const { name, schema } = format.json_schema;
  if (!schema) {
    const param = 'response_format.json_schema.schema';
    const message = `Missing required parameter: '${param}'.`;
    return new EndpointError(message, { code: 'missing_required_parameter', param });
  }
  const fault = checkStrictSchema(schema);
  if (!fault) return undefined;
  return new EndpointError(`Invalid schema for response_format '${name}': ${fault.message}`, {
    param: 'response_format',
  });
}
