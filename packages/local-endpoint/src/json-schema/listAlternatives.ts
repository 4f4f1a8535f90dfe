import { isRecord } from './isRecord.ts';
import { mergeSchemas } from './mergeSchemas.ts';
import { modernizeSchema } from './modernizeSchema.ts';
import { resolveReference } from './resolveReference.ts';

/** A schema with its references and choices resolved, and the referenced schemas that were entered on the way. */
export type Alternative = { schema: Record<string, unknown>; entered: readonly object[] };

type Search = { root: unknown; order: (branches: unknown[]) => unknown[]; stepsLeft: number };

/**
 * Yields the ways to satisfy a schema: `$ref` and `allOf` merged in, and one branch chosen of each `anyOf`, `oneOf`, `if` and
 * `dependentSchemas`. `order` sorts the branches. Stops after 5,000 steps.
 */
export function listAlternatives(
  schema: unknown,
  root: unknown,
  order: (branches: unknown[]) => unknown[],
): Generator<Alternative> {
  return expand(schema, { root, order, stepsLeft: 5000 }, []);
}

function* expand(schema: unknown, search: Search, open: readonly object[]): Generator<Alternative> {
  search.stepsLeft -= 1;
  if (schema === false || search.stepsLeft < 0) return;
  if (!isRecord(schema)) {
    yield { schema: {}, entered: [] };
    return;
  }
  const { $ref, allOf, anyOf, oneOf, dependentSchemas, ...own } = modernizeSchema(schema);
  let plain: Record<string, unknown> = own;
  const choices: unknown[][] = [];
  const target = resolveReference($ref, search.root) ?? true;
  const entered = isRecord(target) && !open.includes(target) ? [target] : [];
  if (entered.length > 0 || target === false) choices.push([target]);
  for (const member of Array.isArray(allOf) ? allOf : []) {
    if (isPlain(member)) plain = mergeSchemas(plain, modernizeSchema(member));
    else choices.push([member]);
  }
  for (const branches of [anyOf, oneOf]) {
    if (Array.isArray(branches)) choices.push(search.order(branches));
  }
  if (own.if !== undefined) choices.push([{ allOf: [own.if, own.then ?? true] }, own.else ?? true]);
  if (isRecord(dependentSchemas)) {
    for (const dependent of Object.values(dependentSchemas)) choices.push([dependent, true]);
  }
  yield* choose({ schema: plain, entered }, choices, 0, search, [...open, ...entered]);
}

function* choose(
  chosen: Alternative,
  choices: unknown[][],
  at: number,
  search: Search,
  open: readonly object[],
): Generator<Alternative> {
  const branches = choices[at];
  if (branches === undefined) {
    yield chosen;
    return;
  }
  for (const branch of branches) {
    for (const { schema, entered } of expand(branch, search, open)) {
      const both = {
        schema: mergeSchemas(chosen.schema, schema),
        entered: [...chosen.entered, ...entered],
      };
      yield* choose(both, choices, at + 1, search, open);
    }
  }
}

const combining = [
  '$ref',
  '$dynamicRef',
  '$recursiveRef',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'dependentSchemas',
  'dependencies',
];

function isPlain(schema: unknown): schema is Record<string, unknown> {
  return isRecord(schema) && combining.every((name) => schema[name] === undefined);
}
