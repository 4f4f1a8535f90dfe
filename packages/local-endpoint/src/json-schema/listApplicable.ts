import { keyword } from './keyword.ts';
import { matchesPattern } from './matchesPattern.ts';

/** The schemas that an object's schema puts on one property: by its name, by a pattern, or else the additional one. */
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
