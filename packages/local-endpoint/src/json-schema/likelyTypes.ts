import { keyword } from './keyword.ts';

const kinds: [string, RegExp][] = [
  [
    'object',
    /^(properties|required|additionalProperties|patternProperties|propertyNames|dependent\w+|(min|max)Properties)$/,
  ],
  ['array', /^(items|prefixItems|contains|uniqueItems|(min|max)(Items|Contains))$/],
  ['string', /^(pattern|format|(min|max)Length)$/],
  ['number', /^(minimum|maximum|exclusiveMinimum|exclusiveMaximum|multipleOf)$/],
];

/** Returns the types that a schema's value may have: from `type`, else inferred from its keywords. Empty if nothing implies a type. */
export function likelyTypes(schema: Record<string, unknown>): string[] {
  if (schema.type !== undefined) return keyword.texts(schema, 'type');
  const used = Object.keys(schema).filter((name) => schema[name] !== undefined);
  return kinds.filter(([, names]) => used.some((name) => names.test(name))).map(([type]) => type);
}
