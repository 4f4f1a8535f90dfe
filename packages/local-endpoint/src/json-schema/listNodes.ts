/** Every object and list within a JSON document, itself included, the outermost first; one that stands twice is given once. */
export function listNodes(document: unknown): object[] {
  const found = new Set<object>();
  const add = (node: unknown): void => {
    if (typeof node === 'object' && node !== null) found.add(node);
  };
  add(document);
  // A Set goes on to what is added while it is walked through.
  for (const node of found) for (const child of Object.values(node)) add(child);
  return [...found];
}
