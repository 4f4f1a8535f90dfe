import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';

/** A schema within a schema: `path()` returns its path, `level` counts the properties and lists that enclose it. */
export type StrictNode = { node: unknown; level: number; path: () => string[] };

/** Yields a schema and the schemas inside it that Structured Outputs supports, outermost first; it does not follow references. */
export function* walkStrictSchema(root: unknown): Generator<StrictNode> {
  const waiting: Step[] = [{ node: root, level: 0, key: [], outer: undefined }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const here = step;
    yield { node: here.node, level: here.level, path: () => listKeys(here) };
    if (isRecord(here.node)) waiting.push(...listInner(here.node, here).reverse());
  }
}

type Step = { node: unknown; level: number; key: string[]; outer: Step | undefined };

function listInner(node: Record<string, unknown>, outer: Step): Step[] {
  const inner = (child: unknown, level: number, ...key: string[]): Step => ({
    node: child,
    level,
    key,
    outer,
  });
  const deeper = outer.level + 1;
  const named = (name: string): Step[] =>
    Object.entries(keyword.record(node, name)).map(([key, child]) =>
      inner(child, deeper, name, key),
    );
  return [
    ...named('properties'),
    ...(node.items === undefined ? [] : [inner(node.items, deeper, 'items')]),
    ...keyword
      .list(node, 'anyOf')
      .map((child, at) => inner(child, outer.level, 'anyOf', String(at))),
    ...named('$defs'),
    ...named('definitions'),
  ];
}

function listKeys(step: Step): string[] {
  const keys: string[][] = [];
  for (let at: Step | undefined = step; at !== undefined; at = at.outer) keys.push(at.key);
  return keys.reverse().flat();
}
