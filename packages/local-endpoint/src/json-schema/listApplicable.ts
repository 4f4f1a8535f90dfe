import { keyword } from './keyword.ts';
import { matchesPattern } from './matchesPattern.ts';

/** Returns the schemas that apply to one property of an object: by its name and by pattern, else `additionalProperties`. */
export function listApplicable(schema: Record<string, unknown>, property: string): unknown[] {
  const properties = keyword.record(schema, 'properties');
  const named = Object.hasOwn(properties, property) ? [properties[property]] : [];
  const matched = Object.entries(keyword.record(schema, 'patternProperties'))
    .filter(([pattern]) => matchesPattern(pattern, property))
    .map(([, matching]) => matching);
  const applicable = [...named, ...matched];
  if (applicable.length > 0 || schema.additionalProperties === undefined) return applicable;
  return [schema.additionalProperties];
}
