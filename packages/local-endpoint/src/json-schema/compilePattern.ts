const compiled = new Map<string, RegExp | undefined>();
/** Node crashes on groups nested some thousand deep, and takes seconds for a thousand. */
const deepest = 100;

/**
 * Compiles a schema's pattern, in Unicode mode first, as validators do. Returns undefined if it is not a regular expression, or
 * one too large for this machine.
 */
export function compilePattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    if (compiled.size > 500) compiled.clear();
    const isDeep = measureDepth(pattern) > deepest;
    compiled.set(pattern, isDeep ? undefined : (compile(pattern, 'u') ?? compile(pattern, '')));
  }
  return compiled.get(pattern);
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    const form = new RegExp(pattern, flags);
    // Only the first use shows that an expression is too large.
    form.test('');
    return form;
  } catch {
    return undefined;
  }
}

function measureDepth(pattern: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of pattern.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
