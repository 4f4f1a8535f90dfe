import type { Call } from './Call.ts';
import { layOut } from './layOut.ts';
import { printCompletion } from './printCompletion.ts';
import { importParser, readEvents } from './readEvents.ts';
import { writeStart } from './writeStart.ts';

/** Returns a call as a program that uses axios. */
export function writeAxios(call: Call): string {
  const { body } = call;
  const isStream = body?.stream === true;
  const data = body ? `\nconst data = ${layOut(body, 'typescript')};` : '';
  const config = isStream ? streamConfig : '{ headers }';
  const send = body ? `axios.post(url, data, ${config})` : `axios.get(url, ${config})`;
  return `import axios from 'axios';
${isStream ? `${importParser}\n` : ''}
${writeStart(call)}${data}

try {
  const response = await ${send};
${printAnswer(body)}
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  // Never print the error itself: it contains the headers, and so the key.
  console.error(${isStream ? wholeStream : wholeData});
  process.exitCode = 1;
}
`;
}

const streamConfig = `{
    headers,
    responseType: 'stream',
    adapter: 'fetch',
  }`;

const wholeData = 'error.response?.data ?? error.message';
const wholeStream =
  'error.response ? await new Response(error.response.data).text() : error.message';

function printAnswer(body: Call['body']): string {
  if (!body) return '  for (const model of response.data.data) console.log(model.id);';
  if (body.stream) return readEvents(body, 'response.data', '  ');
  return printCompletion(body, 'response.data', '  ');
}
