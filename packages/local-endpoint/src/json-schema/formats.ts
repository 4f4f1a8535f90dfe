import { compilePattern } from './compilePattern.ts';

/** A string format: a pattern to search texts with, a test, and examples; each number returns a different one. */
export type Format = {
  pattern: string;
  test: (text: string) => boolean;
  example: (number: number) => string;
};

const label = '[A-Za-z\\d]+(?:-+[A-Za-z\\d]+)*';
const word = "[\\w!#$%&'*+/=?^`{|}~-]+";
const date = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const clock =
  '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';
const amount = (units: string): string => [...units].map((unit) => `(?:\\d+${unit})?`).join('');
const days = `(?:${amount('YM')}\\d+D|${amount('Y')}\\d+M|\\d+Y)`;
const times = `T(?:${amount('HM')}\\d+S|${amount('H')}\\d+M|\\d+H)`;
const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const group = '[\\dA-Fa-f]{1,4}';
const path = "(?:[\\w.~!$&'()*+,;=:@/-]|%[\\dA-Fa-f]{2})";
const ending = `(?:\\?${path}*)?(?:#${path}*)?`;
const uri = `^[A-Za-z][A-Za-z\\d+.-]*:(?://[A-Za-z\\d.-]+${path}*|${path}+)${ending}$`;

/** The known values of the `format` keyword; any other value allows every string. */
export const formats: ReadonlyMap<string, Format> = new Map([
  define('date-time', `^${date}T${clock}$`, (at) => `${day(at)}T09:00:00Z`, isDateTime),
  define('date', `^${date}$`, day, isDate),
  define('time', `^${clock}$`, (at) => `${String(9 + (at % 12)).padStart(2, '0')}:00:00Z`),
  define('duration', `^P(?:\\d+W|${days}?${times}|${days})$`, (at) => `PT${30 + at}M`),
  define('email', `^${word}(?:\\.${word})*@(?:${label}\\.)+${label}$`, address),
  define('idn-email', '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', address),
  define('hostname', `^${label}(?:\\.${label})*$`, host, isHostname),
  define('idn-hostname', '^[^\\s.]+(?:\\.[^\\s.]+)*$', host),
  define(
    'ipv4',
    `^${byte}(?:\\.${byte}){3}$`,
    (at) => `${at % 2 ? '203.0.113' : '192.0.2'}.${101 + (at % 150)}`,
  ),
  define(
    'ipv6',
    `^(?:(?:${group}:){7}${group}|(?:(?:${group}:){1,3}|:)(?::${group}){1,4})$`,
    (at) => `2001:db8::${(at + 1).toString(16)}`,
    isIpv6,
  ),
  define('uri', uri, page),
  define('url', uri, page),
  define('iri', '^[A-Za-z][A-Za-z\\d+.-]*:\\S+$', page),
  define('uri-reference', `^${path}*${ending}$`, (at) => `/items/${at + 1}`),
  define('iri-reference', '^\\S*$', (at) => `/items/${at + 1}`),
  define(
    'uuid',
    '^[\\dA-Fa-f]{8}-(?:[\\dA-Fa-f]{4}-){3}[\\dA-Fa-f]{12}$',
    (at) => `3f2b8c1e-5d4a-4b6f-9c7d-${(at + 1).toString(16).padStart(12, '0')}`,
  ),
  define('json-pointer', '^(?:/(?:[^~/]|~0|~1)*)*$', (at) => `/items/${at}`),
  define(
    'regex',
    '^[^]*$',
    (at) => `^[a-z]{${at + 1}}$`,
    (text) => compilePattern(text) !== undefined,
  ),
]);

function define(
  name: string,
  pattern: string,
  example: Format['example'],
  test?: Format['test'],
): [string, Format] {
  const form = new RegExp(pattern, 'u');
  return [name, { pattern, example, test: test ?? ((text) => form.test(text)) }];
}

function day(at: number): string {
  return new Date(Date.UTC(2027, 0, 15 + (at % 100_000))).toISOString().slice(0, 10);
}

function address(at: number): string {
  return `minji${at || ''}@example.com`;
}

function host(at: number): string {
  return `www${at || ''}.example.com`;
}

function page(at: number): string {
  return `https://example.com/${at || ''}`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const clockForm = new RegExp(`^${clock}$`, 'i');

function isDateTime(text: string): boolean {
  return (
    isDate(text.slice(0, 10)) && /[t\s]/i.test(text.charAt(10)) && clockForm.test(text.slice(11))
  );
}

function isHostname(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= 253 &&
    labels.every((each) => each.length <= 63 && /^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(each))
  );
}

function isIpv6(text: string): boolean {
  const [, head = text, tail] = /^(.*):([\d.]+\.\d+)$/.exec(text) ?? [];
  if (tail !== undefined && formats.get('ipv4')?.test(tail) !== true) return false;
  const full = tail === undefined ? 8 : 6;
  const halves = head.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((each) => /^[0-9a-f]{1,4}$/i.test(each))) return false;
  return halves.length === 1 ? groups.length === full : halves.length === 2 && groups.length < full;
}
