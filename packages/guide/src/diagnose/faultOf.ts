import type { Answer } from './askForModels.ts';
import type { ConnectionFault } from './texts/DiagnoseTexts.ts';

/** By Node's code of a failed connection; the first that fits is said. */
const failures: [pattern: RegExp, fault: ConnectionFault][] = [
  [/^PROXY_407$/, 'proxyLogin'],
  [/^PROXY_/, 'proxy'],
  [/ENOTFOUND|EAI_/, 'unknownHost'],
  [/ECONNREFUSED/, 'refused'],
  [/TIMEDOUT|TIMEOUT/, 'timeout'],
  [/ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL/, 'noNetwork'],
  [/ECONNRESET|EPIPE|UND_ERR_SOCKET|ECONNABORTED/, 'cut'],
  [/SELF_SIGNED|UNABLE_TO_/, 'certificate'],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, 'clock'],
  [/ALTNAME|CERT/, 'otherHost'],
  [/SSL|TLS|EPROTO|HPE_/, 'protocol'],
];

/** Returns what went wrong with a call that brought no list of models. */
export function faultOf(answer: Answer, baseUrl: string): ConnectionFault {
  const { status = 0, code = '', isHtml, failure } = answer;
  if (failure !== undefined) {
    return failures.find(([pattern]) => pattern.test(failure))?.[1] ?? 'unknown';
  }
  if (status === 401) return 'wrongKey';
  if (status === 429) return /quota|credit|usage|spend/.test(code) ? 'noCredit' : 'rateLimit';
  if (status >= 500) return 'server';
  if (isHtml) return 'html';
  if (code === 'unsupported_country_region_territory') return 'region';
  // A restricted key may chat without the permission to list models.
  if (status === 403) return 'noScope';
  return new URL(baseUrl).pathname.endsWith('/v1') ? 'noListing' : 'noVersion';
}
