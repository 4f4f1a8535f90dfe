import { formats } from './formats.ts';
import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';
import { listApplicable } from './listApplicable.ts';
import { matchesPattern } from './matchesPattern.ts';
import { modernizeSchema } from './modernizeSchema.ts';
import { resolveReference } from './resolveReference.ts';
import { sameValue } from './sameValue.ts';

/** The results so far, by schema and value: they keep the check of nested alternatives from growing exponentially. */
export type KnownFits = Map<
  object,
  { modern: Record<string, unknown>; verdicts: Map<unknown, boolean> }
>;

type Fits = (value: unknown, schema: unknown) => boolean;

/**
 * Checks whether a JSON value fits a JSON Schema (draft 2020-12, and the older drafts' spellings). An unresolved reference, an
 * unknown keyword and an unknown format allow everything; `unevaluatedProperties` and `unevaluatedItems` are not checked.
 */
export function fitsSchema(
  value: unknown,
  schema: unknown,
  root: unknown = schema,
  known: KnownFits = new Map(),
): boolean {
  if (!isRecord(schema)) return schema !== false;
  let about = known.get(schema);
  if (about === undefined) {
    about = { modern: modernizeSchema(schema), verdicts: new Map() };
    known.set(schema, about);
  }
  const { modern, verdicts } = about;
  const verdict = verdicts.get(value);
  if (verdict !== undefined) return verdict;
  // A schema that refers back to itself for the same value adds no further constraint.
  verdicts.set(value, true);
  const fits: Fits = (part, partSchema) => fitsSchema(part, partSchema, root, known);
  const answer =
    fitsItself(value, modern) &&
    fitsKind(value, modern, fits) &&
    fitsReference(value, modern, root, fits) &&
    fitsCombination(value, modern, fits);
  verdicts.set(value, answer);
  return answer;
}

function fitsItself(value: unknown, schema: Record<string, unknown>): boolean {
  if ('const' in schema && !sameValue(value, schema.const)) return false;
  if (Array.isArray(schema.enum) && !schema.enum.some((one) => sameValue(value, one))) return false;
  const types = keyword.texts(schema, 'type');
  return schema.type === undefined || types.some((type) => hasType(value, type));
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  return type === 'null' ? value === null : typeof value === type;
}

function fitsKind(value: unknown, schema: Record<string, unknown>, fits: Fits): boolean {
  if (typeof value === 'string') return fitsString(value, schema);
  if (typeof value === 'number') return fitsNumber(value, schema);
  if (Array.isArray(value)) return fitsArray(value, schema, fits);
  return !isRecord(value) || fitsObject(value, schema, fits);
}

function fitsReference(
  value: unknown,
  schema: Record<string, unknown>,
  root: unknown,
  fits: Fits,
): boolean {
  return schema.$ref === undefined || fits(value, resolveReference(schema.$ref, root) ?? true);
}

function fitsCombination(value: unknown, schema: Record<string, unknown>, fits: Fits): boolean {
  const { anyOf, oneOf } = schema;
  if (!keyword.list(schema, 'allOf').every((one) => fits(value, one))) return false;
  if (Array.isArray(anyOf) && !anyOf.some((one) => fits(value, one))) return false;
  if (Array.isArray(oneOf) && oneOf.filter((one) => fits(value, one)).length !== 1) return false;
  if (schema.not !== undefined && fits(value, schema.not)) return false;
  if (schema.if === undefined) return true;
  return fits(value, (fits(value, schema.if) ? schema.then : schema.else) ?? true);
}

function fitsString(value: string, schema: Record<string, unknown>): boolean {
  const length = [...value].length;
  return (
    isWithin(length, schema, 'Length') &&
    keyword.texts(schema, 'pattern').every((pattern) => matchesPattern(pattern, value)) &&
    keyword.texts(schema, 'format').every((format) => formats.get(format)?.test(value) ?? true)
  );
}

function fitsNumber(value: number, schema: Record<string, unknown>): boolean {
  const multipleOf = keyword.number(schema, 'multipleOf');
  return (
    value >= (keyword.number(schema, 'minimum') ?? -Infinity) &&
    value <= (keyword.number(schema, 'maximum') ?? Infinity) &&
    value > (keyword.number(schema, 'exclusiveMinimum') ?? -Infinity) &&
    value < (keyword.number(schema, 'exclusiveMaximum') ?? Infinity) &&
    (multipleOf === undefined || multipleOf <= 0 || Number.isInteger(value / multipleOf))
  );
}

function fitsArray(value: unknown[], schema: Record<string, unknown>, fits: Fits): boolean {
  const prefix = keyword.list(schema, 'prefixItems');
  if (!isWithin(value.length, schema, 'Items')) return false;
  if (
    !value.every((item, at) => fits(item, at < prefix.length ? prefix[at] : (schema.items ?? true)))
  )
    return false;
  if (schema.contains !== undefined) {
    const count = value.filter((item) => fits(item, schema.contains)).length;
    if (count < (keyword.number(schema, 'minContains') ?? 1)) return false;
    if (count > (keyword.number(schema, 'maxContains') ?? Infinity)) return false;
  }
  return schema.uniqueItems !== true || isUnique(value);
}

function isUnique(items: unknown[]): boolean {
  const plain = items.filter((item) => typeof item !== 'object' || item === null);
  const nested = items.filter((item) => typeof item === 'object' && item !== null);
  if (new Set(plain).size < plain.length) return false;
  return nested.every((item, at) => !nested.slice(at + 1).some((other) => sameValue(item, other)));
}

function fitsObject(
  value: Record<string, unknown>,
  schema: Record<string, unknown>,
  fits: Fits,
): boolean {
  const keys = Object.keys(value);
  const has = (key: unknown): boolean => typeof key !== 'string' || Object.hasOwn(value, key);
  if (!isWithin(keys.length, schema, 'Properties') || !keyword.list(schema, 'required').every(has))
    return false;
  for (const [key, needed] of Object.entries(keyword.record(schema, 'dependentRequired'))) {
    if (has(key) && Array.isArray(needed) && !needed.every(has)) return false;
  }
  for (const [key, dependent] of Object.entries(keyword.record(schema, 'dependentSchemas'))) {
    if (has(key) && !fits(value, dependent)) return false;
  }
  return keys.every(
    (key) =>
      fits(key, schema.propertyNames ?? true) &&
      listApplicable(schema, key).every((each) => fits(value[key], each)),
  );
}

function isWithin(count: number, schema: Record<string, unknown>, what: string): boolean {
  return (
    count >= (keyword.number(schema, `min${what}`) ?? 0) &&
    count <= (keyword.number(schema, `max${what}`) ?? Infinity)
  );
}
