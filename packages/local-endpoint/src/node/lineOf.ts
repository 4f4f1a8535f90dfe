import { createRequire } from 'node:module';

type Momoa = typeof import('@humanwhocodes/momoa');
type Node = ReturnType<Momoa['parse']>['body'];

/** Returns the line of the value at a path in a JSON text, or of the nearest value around it. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  let node = momoa().parse(text).body;
  for (const key of path) {
    const inner = valueAt(node, key);
    if (!inner) break;
    node = inner;
  }
  return node.loc.start.line;
}

/** Returns the line at which a text ceases to be JSON, given what Node says of it, which rarely names the line. */
export function faultyLine(text: string, found: string): number {
  const [, line] = /\(line (\d+) column/.exec(found) ?? [];
  if (line !== undefined) return Number(line);
  if (/end of JSON|Unterminated/i.test(found)) return text.trimEnd().split('\n').length;
  try {
    momoa().parse(text);
  } catch (error) {
    return (error as { line?: number }).line ?? 1;
  }
  return 1;
}

function valueAt(node: Node, key: PropertyKey): Node | undefined {
  if (node.type === 'Array') return node.elements[Number(key)]?.value;
  if (node.type !== 'Object') return undefined;
  return node.members.find(({ name }) => name.type === 'String' && name.value === key)?.value;
}

/** Loads the parser only when a line is asked for. */
function momoa(): Momoa {
  return createRequire(import.meta.url)('@humanwhocodes/momoa');
}
