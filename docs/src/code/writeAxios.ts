import type { Call } from './Call.ts';
import { layOut } from './layOut.ts';
import { printCompletion } from './printCompletion.ts';
import { readEvents } from './readEvents.ts';
import { writeStart } from './writeStart.ts';

/** Gives a call as a program that uses axios. */
export function writeAxios(call: Call): string {
  const { body } = call;
  const data = body ? `\nconst data = ${layOut(body, 'typescript')};` : '';
  const isStream = body?.stream === true;
  const send = body ? 'axios.post(url, data, config)' : 'axios.get(url, config)';
  return `${isStream ? "import axios, { type AxiosRequestConfig } from 'axios'" : "import axios from 'axios'"};

${writeStart(call)}${data}

${isStream ? streamConfig : config}
const response = await ${send}.catch((error) => {
  throw new Error(error.message); // an error of axios holds the key: never print one
});
if (response.status !== 200) {
  throw new Error(\`Cannot get an answer: \${${isStream ? wholeStream : wholeData}}\`);
}

${readAnswer(body)}
`;
}

const config = 'const config = { headers, validateStatus: () => true };';
const streamConfig = `const config: AxiosRequestConfig = {
  headers,
  validateStatus: () => true,
  adapter: 'fetch',
  responseType: 'stream',
};`;
const wholeData = 'JSON.stringify(response.data)';
const wholeStream = 'await new Response(response.data).text()';

function readAnswer(body: Call['body']): string {
  if (!body) return 'for (const model of response.data.data) console.log(model.id);';
  return body.stream ? readEvents(body, 'response.data') : printCompletion(body, 'response.data');
}
