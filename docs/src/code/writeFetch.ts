import type { Call } from './Call.ts';
import { layOut } from './layOut.ts';
import { printCompletion } from './printCompletion.ts';
import { importParser, readEvents } from './readEvents.ts';
import { writeStart } from './writeStart.ts';

/** Returns a call as a program that uses `fetch`; a streamed one also uses a parser of server-sent events. */
export function writeFetch(call: Call): string {
  const { body } = call;
  const data = body ? `\nconst body = JSON.stringify(${layOut(body, 'typescript')});` : '';
  const send = body ? "{ method: 'POST', headers, body }" : '{ headers }';
  const isUnusable = body?.stream ? '!response.ok || !response.body' : '!response.ok';
  const imports = body?.stream ? `${importParser}\n\n` : '';
  return `${imports}${writeStart(call)}${data}

const response = await fetch(url, ${send});
if (${isUnusable}) {
  throw new Error(\`Cannot get an answer: \${await response.text()}\`);
}

${readAnswer(body)}
`;
}

function readAnswer(body: Call['body']): string {
  if (!body) {
    return `const { data } = await response.json();
for (const model of data) console.log(model.id);`;
  }
  if (body.stream) return readEvents(body, 'response.body');
  return `const completion = await response.json();
${printCompletion(body, 'completion')}`;
}
