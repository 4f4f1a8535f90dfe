import { format, inspect } from 'node-inspect-extracted';

/** Prints a text, which ends with a line break only if it is a line. */
export type Print = (stream: 'out' | 'error', text: string) => void;

// A browser's headers have no properties to show.
Object.defineProperty(Headers.prototype, inspect.custom, {
  value(this: Headers, _depth: number, options: object) {
    return `Headers ${inspect(Object.fromEntries(this), options)}`;
  },
});

/** Creates a console that prints values as Node does. */
export function createConsole(print: Print): Partial<Console> {
  let indent = '';
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const write = (stream: 'out' | 'error', values: unknown[]) => {
    const text = format(...values);
    print(stream, `${indent}${text.replaceAll('\n', `\n${indent}`)}\n`);
  };
  const out = (...values: unknown[]) => write('out', values);
  const error = (...values: unknown[]) => write('error', values);
  const elapsed = (label: string) =>
    `${label}: ${(performance.now() - (timers.get(label) ?? performance.now())).toFixed(3)}ms`;
  return {
    log: out,
    info: out,
    debug: out,
    table: out,
    error,
    warn: error,
    trace: (...values) => error('Trace:', ...values),
    dir: (value, options) => out(inspect(value, options)),
    assert: (condition, ...values) => {
      if (!condition) error('Assertion failed', ...values);
    },
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      out(`${label}: ${counts.get(label)}`);
    },
    time: (label = 'default') => void timers.set(label, performance.now()),
    timeLog: (label = 'default') => out(elapsed(label)),
    timeEnd: (label = 'default') => out(elapsed(label)),
    group: (...values) => {
      if (values.length > 0) out(...values);
      indent += '  ';
    },
    groupEnd: () => {
      indent = indent.slice(2);
    },
  };
}
