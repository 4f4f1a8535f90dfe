import type { Call } from './Call.ts';
import { layOut } from './layOut.ts';

/** Returns a call as a curl command for a POSIX shell. */
export function writeCurl({ body, simulate, showHeaders }: Call): string {
  const url = `"\${OPENAI_BASE_URL:-https://api.openai.com/v1}/${body ? 'chat/completions' : 'models'}"`;
  return `${[
    `curl ${url}`,
    ...(body?.stream ? ['--no-buffer'] : []),
    ...(showHeaders ? ['--include'] : []),
    '--header "Authorization: Bearer $OPENAI_API_KEY"',
    ...(body ? ['--header "Content-Type: application/json"'] : []),
    ...(simulate ? [`--header "x-simulate: ${simulate}"`] : []),
    ...(body ? [`--data ${quote(layOut(body, 'json', '  '))}`] : []),
  ].join(' \\\n  ')}\n`;
}

/** Quotes a text for a shell: within single quotes, only the single quote itself is special. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
