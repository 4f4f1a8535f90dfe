const compiled = new Map<string, RegExp | undefined>();

/** A schema's pattern as a regular expression; undefined if it is not one. Unicode rules first, as validators do. */
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
