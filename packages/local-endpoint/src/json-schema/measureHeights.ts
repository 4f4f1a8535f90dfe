import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';
import { likelyTypes } from './likelyTypes.ts';
import { listNodes } from './listNodes.ts';
import { modernizeSchema } from './modernizeSchema.ts';
import { resolveReference } from './resolveReference.ts';

/**
 * Returns a function that measures the smallest value of any schema in a document: 0 for a plain value, plus one for each
 * enclosing object or array, Infinity if every value is infinite. Always choosing the lower branch therefore ends a recursion.
 */
export function measureHeights(root: unknown): (schema: unknown) => number {
  const heights = new Map<object, number>();
  const look = (schema: unknown): number => {
    if (!isRecord(schema)) return schema === false ? Infinity : 0;
    return heights.get(schema) ?? measure(schema, root, look);
  };
  const schemas = listNodes(root).filter(isRecord).reverse();
  for (const schema of schemas) heights.set(schema, Infinity);
  // Heights only decrease, and the innermost schemas come first: nearly every document converges in two or three rounds.
  let changed = true;
  for (let round = 0; changed && round < 100; round += 1) {
    changed = false;
    for (const schema of schemas) {
      const height = measure(schema, root, look);
      if (height === heights.get(schema)) continue;
      heights.set(schema, height);
      changed = true;
    }
  }
  return look;
}

function measure(
  given: Record<string, unknown>,
  root: unknown,
  look: (schema: unknown) => number,
): number {
  const schema = modernizeSchema(given);
  if (Array.isArray(schema.enum) || 'const' in schema) return 0;
  const types = likelyTypes(schema);
  const ends = types.map((type) =>
    type === 'object' ? ofObject(schema, look) : type === 'array' ? ofArray(schema, look) : 0,
  );
  const choices = [schema.anyOf, schema.oneOf].filter((choice) => Array.isArray(choice));
  return Math.max(
    types.length > 0 ? Math.min(...ends) : 0,
    schema.$ref === undefined ? 0 : look(resolveReference(schema.$ref, root) ?? true),
    ...keyword.list(schema, 'allOf').map(look),
    ...choices.map((branches) => Math.min(Infinity, ...branches.map(look))),
  );
}

function ofObject(schema: Record<string, unknown>, look: (schema: unknown) => number): number {
  const properties = keyword.record(schema, 'properties');
  let height = 0;
  for (const name of keyword.texts(schema, 'required')) {
    if (Object.hasOwn(properties, name)) height = Math.max(height, look(properties[name]));
  }
  return height + 1;
}

function ofArray(schema: Record<string, unknown>, look: (schema: unknown) => number): number {
  const least = keyword.number(schema, 'minItems') ?? 0;
  const prefix = keyword.list(schema, 'prefixItems');
  const needed = least > prefix.length ? [...prefix, schema.items ?? true] : prefix.slice(0, least);
  return 1 + Math.max(0, ...needed.map(look));
}
