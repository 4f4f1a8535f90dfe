import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';
import { strictRules as rules } from './strictRules.ts';
import { walkStrictSchema } from './walkStrictSchema.ts';

const wayOut =
  "Consider reducing the number of enums, or opt out of structured outputs by setting 'strict: false'.";

/** Returns the API's message for a schema that is too large for Structured Outputs, or undefined. */
export function measureStrictSchema(schema: unknown): string | undefined {
  let [properties, levels, characters, enumValues, largeEnumCharacters] = [0, 0, 0, 0, 0];
  for (const { node, level } of walkStrictSchema(schema)) {
    levels = Math.max(levels, level);
    if (!isRecord(node)) continue;
    const names = Object.keys(keyword.record(node, 'properties'));
    const definitions = ['$defs', 'definitions'].flatMap((name) =>
      Object.keys(keyword.record(node, name)),
    );
    const values = keyword.list(node, 'enum');
    properties += names.length;
    enumValues += values.length;
    characters += countCharacters([...names, ...definitions, ...values, node.const]);
    if (values.length > rules.largeEnumValues)
      largeEnumCharacters = Math.max(largeEnumCharacters, countCharacters(values));
  }
  if (levels > rules.mostLevels)
    return `${levels} levels of nesting exceeds limit of ${rules.mostLevels}.`;
  if (properties > rules.mostProperties)
    return `${properties} parameters exceeds limit of ${rules.mostProperties}.`;
  if (enumValues > rules.mostEnumValues) {
    const limit = `Expected at most ${rules.mostEnumValues} enum values in total within a single schema`;
    return `${limit} when using structured outputs, but received ${enumValues}. ${wayOut}`;
  }
  if (largeEnumCharacters > rules.mostLargeEnumCharacters) {
    const limit = `Expected at most ${rules.mostLargeEnumCharacters} total characters across enum values`;
    return `${limit} when there are more than ${rules.largeEnumValues} enum values, but received ${largeEnumCharacters}. ${wayOut}`;
  }
  if (characters > rules.mostNameCharacters) {
    return `${characters} characters in names, enum and const values exceeds limit of ${rules.mostNameCharacters}.`;
  }
  return undefined;
}

function countCharacters(values: unknown[]): number {
  return values.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  );
}
