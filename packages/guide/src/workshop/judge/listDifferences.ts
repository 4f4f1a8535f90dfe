/** At most so many places are told, and so many characters of a text. */
const most = 3;
const longest = 120;

/**
 * Gives the places where two printed values differ, each as what was expected and what was there:
 * `- messages[0].role: "system"`, `+ messages[0].role: "user"`, where `root` says what the values are of. With
 * `isPart`, what the second has beyond the first is no difference. Gives undefined where one of them is no plain data.
 */
export function listDifferences(
  expected: string,
  actual: string,
  { root = '', isPart = false }: { root?: string; isPart?: boolean } = {},
): string[] | undefined {
  const [wanted, found] = [parse(expected), parse(actual)];
  if (wanted === undefined || found === undefined) return undefined;
  // The shortest first: of two messages that stand the wrong way round, the roles tell more than the texts.
  const places = compare(wanted.value, found.value, root, isPart).sort(
    (one, other) => one.join().length - other.join().length,
  );
  const more = places.length > most ? ['  …'] : [];
  return [...places.slice(0, most).flat(), ...more];
}

/** vitest prints data as JSON, but for a comma after the last entry. */
function parse(printed: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(printed.replace(/,(\s*\n\s*[\]}])/g, '$1')) };
  } catch {
    return undefined;
  }
}

function compare(expected: unknown, actual: unknown, path: string, isPart: boolean): string[][] {
  if (
    !isParent(expected) ||
    !isParent(actual) ||
    Array.isArray(expected) !== Array.isArray(actual)
  ) {
    const lines = [...write('-', path, expected), ...write('+', path, actual)];
    return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [lines];
  }
  const extra = isPart && !Array.isArray(actual) ? [] : Object.keys(actual);
  return [...new Set([...Object.keys(expected), ...extra])].flatMap((key) =>
    compare(expected[key], actual[key], join(path, key, Array.isArray(expected)), isPart),
  );
}

function isParent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function join(path: string, key: string, isIndex: boolean): string {
  if (isIndex) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

function write(sign: '-' | '+', path: string, value: unknown): string[] {
  const text = JSON.stringify(value) ?? '(nothing)';
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return [`${sign} ${path === '' ? '' : `${path}: `}${short}`];
}
