const compiled = new Map<string, RegExp | undefined>();

/** Compiles a schema's pattern, in Unicode mode first, as validators do. Returns undefined if it is not a regular expression. */
export function compilePattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    if (compiled.size > 500) compiled.clear();
    compiled.set(pattern, compile(pattern, 'u') ?? compile(pattern, ''));
  }
  return compiled.get(pattern);
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
