import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';
import { leastCommonMultiple } from './leastCommonMultiple.ts';
import { listApplicable } from './listApplicable.ts';
import { sameValue } from './sameValue.ts';

type Schema = Record<string, unknown>;

/**
 * Merges two schemas into one that requires what both require, as far as single keywords can express it. Where they cannot, the
 * left one wins; the caller checks values against the originals. Both must come from `modernizeSchema`, without references and
 * choices. Several patterns become a list.
 */
export function mergeSchemas(left: Schema, right: Schema): Schema {
  const merged: Schema = { ...right, ...left };
  for (const name of Object.keys(right)) {
    const merge = mergers.get(name);
    if (merge !== undefined && left[name] !== undefined)
      merged[name] = merge(left[name], right[name]);
  }
  if (left.properties !== undefined || right.properties !== undefined) {
    merged.properties = mergeProperties(left, right);
  }
  if (left.prefixItems !== undefined || right.prefixItems !== undefined) {
    merged.prefixItems = mergePrefix(left, right);
  }
  return merged;
}

type Merge = (left: unknown, right: unknown) => unknown;

const counted = ['Length', 'Items', 'Properties', 'Contains'];
const lowerBounds = ['minimum', 'exclusiveMinimum', ...counted.map((what) => `min${what}`)];
const upperBounds = ['maximum', 'exclusiveMaximum', ...counted.map((what) => `max${what}`)];
const schemas = [
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
];

const mergers = new Map<string, Merge>([
  ...lowerBounds.map((name): [string, Merge] => [name, largest]),
  ...upperBounds.map((name): [string, Merge] => [name, smallest]),
  ...schemas.map((name): [string, Merge] => [name, both]),
  ['type', mergeTypes],
  [
    'enum',
    (left, right) =>
      toList(left).filter((value) => toList(right).some((other) => sameValue(value, other))),
  ],
  ['required', union],
  ['pattern', union],
  ['uniqueItems', (left, right) => left === true || right === true],
  ['multipleOf', (left, right) => leastCommonMultiple(Number(left), Number(right))],
  ['not', (left, right) => ({ anyOf: [left, right] })],
  ['patternProperties', mergeEach],
  [
    'dependentRequired',
    (left, right) => (isRecord(left) && isRecord(right) ? { ...right, ...left } : left),
  ],
]);

function largest(left: unknown, right: unknown): number {
  return Math.max(Number(left), Number(right));
}

function smallest(left: unknown, right: unknown): number {
  return Math.min(Number(left), Number(right));
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function union(left: unknown, right: unknown): unknown[] {
  return [...new Set([...toList(left), ...toList(right)])];
}

function both(left: unknown, right: unknown): unknown {
  if (left === false || right === false) return false;
  return { allOf: [left, right] };
}

function mergeTypes(left: unknown, right: unknown): unknown {
  const [lefts, rights] = [toList(left), toList(right)];
  const shared = lefts.filter(
    (type) => rights.includes(type) || (type === 'integer' && rights.includes('number')),
  );
  const narrowed = rights.filter(
    (type) => type === 'integer' && lefts.includes('number') && !lefts.includes('integer'),
  );
  return [...shared, ...narrowed];
}

function mergeEach(left: unknown, right: unknown): unknown {
  if (!isRecord(left) || !isRecord(right)) return left;
  const shared = Object.keys(right).filter((key) => Object.hasOwn(left, key));
  return {
    ...right,
    ...left,
    ...Object.fromEntries(shared.map((key) => [key, both(left[key], right[key])])),
  };
}

function mergeProperties(left: Schema, right: Schema): Schema {
  const names = { ...keyword.record(left, 'properties'), ...keyword.record(right, 'properties') };
  const entries = Object.keys(names).map((name) => {
    const asked = [...listApplicable(left, name), ...listApplicable(right, name)];
    return [name, asked.length === 1 ? asked[0] : { allOf: asked }];
  });
  return Object.fromEntries(entries);
}

function mergePrefix(left: Schema, right: Schema): unknown[] {
  const [lefts, rights] = [keyword.list(left, 'prefixItems'), keyword.list(right, 'prefixItems')];
  const longer = lefts.length > rights.length ? lefts : rights;
  return longer.map((_, at) =>
    both(lefts[at] ?? left.items ?? true, rights[at] ?? right.items ?? true),
  );
}
