/** Returns every object and array in a JSON document, including the document itself, outermost first and without duplicates. */
export function listNodes(document: unknown): object[] {
  const found = new Set<object>();
  const add = (node: unknown): void => {
    if (typeof node === 'object' && node !== null) found.add(node);
  };
  add(document);
  // Iterating over a Set includes values that are added meanwhile.
  for (const node of found) for (const child of Object.values(node)) add(child);
  return [...found];
}
