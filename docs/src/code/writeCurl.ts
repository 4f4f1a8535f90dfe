import type { Call } from './Call.ts';
import { layOut } from './layOut.ts';

/** Gives a call as a command line of curl, for a POSIX shell. */
export function writeCurl({ body, simulate, showHeaders }: Call): string {
  const options = [
    '--silent --show-error',
    ...(body?.stream ? ['--no-buffer'] : []),
    ...(showHeaders ? ['--include'] : []),
  ].join(' ');
  const url = `"\${OPENAI_BASE_URL:-https://api.openai.com/v1}/${body ? 'chat/completions' : 'models'}"`;
  return `${[
    `curl ${url}`,
    options,
    '--header "Authorization: Bearer $OPENAI_API_KEY"',
    ...(body ? ['--header "Content-Type: application/json"'] : []),
    ...(simulate ? [`--header "x-simulate: ${simulate}"`] : []),
    ...(body ? [`--data ${quote(layOut(body, 'json', '  '))}`] : []),
  ].join(' \\\n  ')}\n`;
}

/** Nothing within single quotes means anything to a shell, but a single quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
