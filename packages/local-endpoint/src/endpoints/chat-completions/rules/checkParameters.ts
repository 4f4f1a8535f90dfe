import { keepEnds } from '../../../wire/errors/keepEnds.ts';
import { kindOf } from '../../../wire/errors/kindOf.ts';

type Step = { name: string; before: Step | undefined };
type Node = { schema: unknown; step: Step | undefined };

const barredAtTop = ['oneOf', 'anyOf', 'allOf', 'enum', 'not'];

/**
 * Returns the API's message for an invalid JSON schema of a function that is not strict, or undefined.
 * `{}` passes: a function may have no parameters. Source: published responses.
 */
export function checkParameters(schema: Record<string, unknown>): string | undefined {
  if (Object.keys(schema).length === 0) return undefined;
  if (schema.type !== 'object') {
    const type = typeof schema.type === 'string' ? keepEnds(schema.type) : 'None';
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${type}"'.`;
  }
  if (barredAtTop.some((keyword) => Object.hasOwn(schema, keyword))) {
    return "schema must have type 'object' and not have 'oneOf'/'anyOf'/'allOf'/'enum'/'not' at the top level.";
  }
  if (!Object.hasOwn(schema, 'properties')) {
    return 'In context=(), object schema missing properties.';
  }
  return findArrayWithoutItems(schema);
}

/** Walks the schema without recursion, because it may be nested arbitrarily deeply. */
function findArrayWithoutItems(root: Record<string, unknown>): string | undefined {
  const waiting: Node[] = [{ schema: root, step: undefined }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { schema, step } = node;
    if (kindOf(schema) !== 'an object') continue;
    const { type, items, properties } = schema as Record<string, unknown>;
    if (type === 'array' && items === undefined) {
      return `In context=(${writeContext(step)}), array schema missing items.`;
    }
    if (items !== undefined) waiting.push({ schema: items, step: { name: 'items', before: step } });
    if (kindOf(properties) !== 'an object') continue;
    const before = { name: 'properties', before: step };
    for (const [name, property] of Object.entries(properties as object).reverse()) {
      waiting.push({ schema: property, step: { name, before } });
    }
  }
  return undefined;
}

function writeContext(last: Step | undefined): string {
  const names: string[] = [];
  for (let step = last; step; step = step.before) names.unshift(`'${keepEnds(step.name)}'`);
  return names.join(', ');
}
