import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';

/** Converts a schema to draft 2020-12: rewrites the spellings of older drafts and of OpenAPI, and keeps the rest. */
export function modernizeSchema(schema: Record<string, unknown>): Record<string, unknown> {
  const modern = { ...schema };
  if (Array.isArray(schema.items)) {
    modern.prefixItems = schema.items;
    if ('additionalItems' in schema) modern.items = schema.additionalItems;
    else delete modern.items;
  }
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (schema[exclusive] === true && typeof schema[bound] === 'number') {
      modern[exclusive] = schema[bound];
      delete modern[bound];
    }
  }
  if (schema.nullable === true && schema.type !== undefined) {
    modern.type = [...keyword.texts(schema, 'type'), 'null'];
  }
  if (isRecord(schema.dependencies)) {
    const entries = Object.entries(schema.dependencies);
    const [lists, schemas] = [
      entries.filter(([, it]) => Array.isArray(it)),
      entries.filter(([, it]) => !Array.isArray(it)),
    ];
    modern.dependentRequired = {
      ...keyword.record(schema, 'dependentRequired'),
      ...Object.fromEntries(lists),
    };
    modern.dependentSchemas = {
      ...keyword.record(schema, 'dependentSchemas'),
      ...Object.fromEntries(schemas),
    };
  }
  modern.$ref ??= schema.$dynamicRef ?? schema.$recursiveRef;
  return modern;
}
