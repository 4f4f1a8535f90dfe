import { checkStrictSchema } from '../../../json-schema/checkStrictSchema.ts';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { checkParameters } from './checkParameters.ts';

/**
 * Finds the first function whose parameters are not a schema that the API accepts.
 * Source: published responses, which name the function and point at its `parameters`.
 */
export function findParametersFault({ tools, functions }: ChatRequest): EndpointError | undefined {
  for (const [index, tool] of tools?.entries() ?? []) {
    if (tool.type !== 'function' || !tool.function.parameters) continue;
    const { name, parameters, strict } = tool.function;
    const rule = strict ? checkStrictSchema(parameters)?.message : checkParameters(parameters);
    if (rule) return badParameters(name, rule, `tools[${index}].function.parameters`);
  }
  for (const [index, { name, parameters }] of functions?.entries() ?? []) {
    const rule = parameters && checkParameters(parameters);
    if (rule) return badParameters(name, rule, `functions[${index}].parameters`);
  }
  return undefined;
}

function badParameters(name: string, rule: string, param: string): EndpointError {
  return new EndpointError(`Invalid schema for function '${name}': ${rule}`, {
    code: 'invalid_function_parameters',
    param,
  });
}
