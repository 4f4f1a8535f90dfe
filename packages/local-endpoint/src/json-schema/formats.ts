import { compilePattern } from './compilePattern.ts';

/** A string format: a test for it, and examples; each number returns a different one. */
export type Format = { test: (text: string) => boolean; example: (number: number) => string };

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostname = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`, 'i');
const email =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const wideEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const uri = /^[a-z][a-z0-9+.-]*:[!#-;=?-[\]_a-z~]+$/i;
const uriReference = /^[!#-;=?-[\]_a-z~]*$/i;
const number = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${number}(?:\\.${number}){3}$`);
const clock = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i;
const duration = /^P(?!$)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const pointer = /^(\/([^~/]|~0|~1)*)*$/;

/** The known values of the `format` keyword; any other value allows every string. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['date-time', { test: isDateTime, example: (at) => `${day(at)}T09:00:00Z` }],
  ['date', { test: isDate, example: day }],
  ['time', { test: matches(clock), example: (at) => `${pad(9 + (at % 12))}:00:00Z` }],
  ['duration', { test: matches(duration), example: (at) => `PT${30 + at}M` }],
  ['email', { test: matches(email), example: (at) => `minji${at || ''}@example.com` }],
  ['idn-email', { test: matches(wideEmail), example: (at) => `minji${at || ''}@example.com` }],
  ['hostname', { test: matches(hostname), example: (at) => `www${at || ''}.example.com` }],
  [
    'idn-hostname',
    { test: matches(/^[^\s.]+(\.[^\s.]+)*$/), example: (at) => `www${at || ''}.example.com` },
  ],
  [
    'ipv4',
    {
      test: matches(ipv4),
      example: (at) => `${at % 2 ? '203.0.113' : '192.0.2'}.${101 + (at % 150)}`,
    },
  ],
  ['ipv6', { test: isIpv6, example: (at) => `2001:db8::${(at + 1).toString(16)}` }],
  ['uri', { test: matches(uri), example: page }],
  ['url', { test: matches(uri), example: page }],
  ['iri', { test: matches(/^[a-z][a-z0-9+.-]*:\S+$/i), example: page }],
  ['uri-reference', { test: matches(uriReference), example: (at) => `/items/${at + 1}` }],
  ['iri-reference', { test: matches(/^\S*$/), example: (at) => `/items/${at + 1}` }],
  [
    'uuid',
    {
      test: matches(uuid),
      example: (at) => `3f2b8c1e-5d4a-4b6f-9c7d-${(at + 1).toString(16).padStart(12, '0')}`,
    },
  ],
  ['json-pointer', { test: matches(pointer), example: (at) => `/items/${at}` }],
  [
    'regex',
    { test: (text) => compilePattern(text) !== undefined, example: (at) => `^[a-z]{${at + 1}}$` },
  ],
]);

function matches(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function day(at: number): string {
  return new Date(Date.UTC(2027, 0, 15 + (at % 100_000))).toISOString().slice(0, 10);
}

function page(at: number): string {
  return `https://example.com/${at || ''}`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isDateTime(text: string): boolean {
  return (
    /^[t\s]$/i.test(text.slice(10, 11)) && isDate(text.slice(0, 10)) && clock.test(text.slice(11))
  );
}

function isIpv6(text: string): boolean {
  const [, head = text, tail] = /^(.*):([\d.]+\.\d+)$/.exec(text) ?? [];
  if (tail !== undefined && !ipv4.test(tail)) return false;
  const full = tail === undefined ? 8 : 6;
  const halves = head.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 1 ? groups.length === full : halves.length === 2 && groups.length < full;
}
