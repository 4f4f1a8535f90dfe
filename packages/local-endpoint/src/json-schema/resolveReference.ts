import { isRecord } from './isRecord.ts';
import { listNodes } from './listNodes.ts';

/**
 * Resolves a `$ref` within its document: `#`, a JSON Pointer (`#/$defs/a~1b`), an `$anchor` or an `$id`. Returns undefined if
 * nothing matches; it never fetches a document.
 */
export function resolveReference(reference: unknown, root: unknown): unknown {
  if (typeof reference !== 'string' || !isRecord(root)) return undefined;
  const [document = '', fragment = ''] = reference.split('#', 2);
  const start = document === '' || document === root.$id ? root : findNamed(root, document);
  if (fragment === '') return start;
  return fragment.startsWith('/') ? followPointer(start, fragment) : findNamed(root, fragment);
}

function followPointer(start: unknown, pointer: string): unknown {
  let found = start;
  for (const part of pointer.slice(1).split('/')) {
    const key = decode(part).replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const namesOfRoot = new WeakMap<object, Map<unknown, unknown>>();

function findNamed(root: Record<string, unknown>, name: string): unknown {
  let names = namesOfRoot.get(root);
  if (names === undefined) {
    names = listNames(root);
    namesOfRoot.set(root, names);
  }
  return names.get(name);
}

function listNames(root: object): Map<unknown, unknown> {
  const names = new Map<unknown, unknown>();
  for (const node of listNodes(root).filter(isRecord)) {
    for (const name of [node.$anchor, node.$dynamicAnchor, node.$id, node.id]) {
      if (typeof name === 'string') names.set(name.replace(/^#/, ''), node);
    }
  }
  return names;
}
