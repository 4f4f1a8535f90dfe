import { readFileSync } from 'node:fs';
import type { Edit } from '@by-example/config/Edit';

const lesson = readFileSync(new URL('../src/askInBatch.ts', import.meta.url), 'utf8');

/** Returns the lesson's code for a region. */
function codeOf(region: string): string {
  const [, code = ''] = new RegExp(`#region ${region}\\n([^]*?) *// #endregion`).exec(lesson) ?? [];
  return code;
}
const start = codeOf('start');
const wait = codeOf('wait');
const read = codeOf('read');
const fileLine = "  const file = new File([lines.join('\\n')], 'requests.jsonl');\n";
const loop = wait.slice(0, wait.indexOf('  const [problem]'));
const client = '  const client = new OpenAI();\n';
const withImport = (line: string, from: string, to: string): Pick<Edit, 'from' | 'to'> => ({
  from: lesson,
  to: lesson.replace('import OpenAI', () => `${line}\nimport OpenAI`).replace(from, () => to),
});

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'start',
    what: 'the file is one JSON array',
    from: "lines.join('\\n')",
    to: "`[${lines.join(',')}]`",
    shows: 'the file has a line of JSON for each question Not what was expected: lines in the file',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the lines are turned into JSON once more',
    from: "[lines.join('\\n')]",
    to: '[JSON.stringify(lines)]',
    shows: 'lines in the file',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'there is a comma between the lines',
    from: "lines.join('\\n')",
    to: "lines.join(',\\n')",
    shows: 'each line must be JSON',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the lines are written over several lines',
    from: "{ custom_id: `${index}`, method: 'POST', url: endpoint, body });",
    to: "{ custom_id: `${index}`, method: 'POST', url: endpoint, body }, null, 2);",
    shows: 'lines in the file',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the JSON is put together by hand, and a line break in a question breaks it',
    from: start.slice(start.indexOf('  const lines'), start.indexOf('  const file')),
    to: `  const lines = questions.map((content, index) => {
    const head = \`{"custom_id":"\${index}","method":"POST","url":"\${endpoint}"\`;
    return \`\${head},"body":{"model":"\${model}","messages":[{"role":"user","content":"\${content}"}]}}\`;
  });
`,
    shows: 'lines in the file',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the line has params, as elsewhere, and no body',
    from: 'url: endpoint, body });',
    to: 'url: endpoint, params: body });',
    shows: 'the body of each line has its question',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'url is missing',
    from: 'url: endpoint, body',
    to: 'body',
    shows: '[0].url - yours: (nothing) + expected: "/v1/chat/completions"',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'url is a whole URL',
    from: 'url: endpoint,',
    to: 'url: `https://api.openai.com${endpoint}`,',
    shows: '- yours: "https://api.openai.com/v1/chat/completions"',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'custom_id is a number',
    from: 'custom_id: `${index}`',
    to: 'custom_id: index',
    shows: 'custom_id must be a string',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'every line has the same custom_id',
    from: 'custom_id: `${index}`',
    to: "custom_id: 'request-1'",
    shows: 'different values of custom_id',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'purpose is that of another API',
    from: "purpose: 'batch'",
    to: "purpose: 'assistants'",
    shows: '- yours: "assistants" + expected: "batch"',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the file has no name',
    from: fileLine,
    to: "  const file = new Blob([lines.join('\\n')]);\n",
    shows: '- yours: "blob" + expected: "requests.jsonl"',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the name does not end in .jsonl',
    from: "'requests.jsonl'",
    to: "'requests.json'",
    shows: '- yours: "requests.json" + expected: "requests.jsonl"',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the name is left out of toFile()',
    ...withImport(
      "import { toFile } from 'openai/uploads';",
      fileLine,
      "  const file = await toFile(Buffer.from(lines.join('\\n')));\n",
    ),
    shows: 'the name of the file',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'completion_window is a number of hours',
    from: "completion_window: '24h'",
    to: 'completion_window: 24',
    shows: 'is not assignable to type',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'completion_window is shorter',
    from: "completion_window: '24h'",
    to: "completion_window: '1h'",
    shows: 'is not assignable to type',
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'the file is not awaited',
    from: "const { id: input_file_id } = await client.files.create({ file, purpose: 'batch' });",
    to: "const { id: input_file_id } = client.files.create({ file, purpose: 'batch' });",
    shows: "Property 'id' does not exist on type 'APIPromise<FileObject>'",
  },
  {
    is: 'wrong',
    step: 'start',
    what: 'OPENAI_MODEL is not read',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-6-luna'",
    shows: 'OPENAI_MODEL can name another model',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'complete in place of completed',
    from: "'completed', 'failed'",
    to: "'complete', 'failed'",
    shows: 'it stops at completed Not what was expected: it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'done in place of completed',
    from: "!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)",
    to: "batch.status !== 'done'",
    shows: 'have no overlap',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'succeeded in place of completed, in an array',
    from: "'completed', 'failed', 'expired', 'cancelled'",
    to: "'succeeded', 'failed', 'expired', 'canceled'",
    shows: 'it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'canceled, with one l',
    from: "'cancelled'",
    to: "'canceled'",
    shows: 'it stops at cancelled Not what was expected: it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'it waits while the batch is queued, which is no status',
    from: "!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)",
    to: "['queued', 'in_progress'].includes(batch.status)",
    shows: 'it polls until the batch is completed',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'it waits only while the batch is in progress',
    from: "!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)",
    to: "batch.status === 'in_progress'",
    shows: 'it polls until the batch is completed',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'a batch that failed has not ended',
    from: "'completed', 'failed', 'expired'",
    to: "'completed', 'expired'",
    shows: 'it stops at failed Not what was expected: it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'only a batch that is completed has ended',
    from: "!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)",
    to: "batch.status !== 'completed'",
    shows: 'it stops at failed Not what was expected: it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'there is no pause',
    from: '    await sleep(pauseMs);\n',
    to: '',
    shows: 'it must wait before it polls again',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'there is no pause, and no end',
    from: loop,
    to: `  while (batch.status !== 'completed') {
    batch = await client.batches.retrieve(batch.id);
  }
`,
    shows: 'it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'errors are swallowed in a loop without an end',
    from: loop,
    to: `  for (;;) {
    try {
      batch = await client.batches.retrieve(batch.id);
      if (batch.status === 'completed') break;
    } catch {}
  }
`,
    shows: 'it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'the pause is not awaited',
    from: 'await sleep(pauseMs)',
    to: 'sleep(pauseMs)',
    shows: 'it must wait before it polls again',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'the pause is in seconds',
    from: loop,
    to: `  while (!['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) {
    await sleep(10);
    batch = await client.batches.retrieve(batch.id);
  }
`,
    shows: 'it must wait before it polls again',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'the pause grows for ever',
    from: 'Math.min(2 * pauseMs, 60_000)',
    to: '2 * pauseMs',
    shows: 'a wait must not be longer than a minute',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'it waits, and does not ask',
    from: '    batch = await client.batches.retrieve(batch.id);\n',
    to: '',
    shows: 'the last status that it read',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'what it read is not kept',
    from: '    batch = await client.batches.retrieve(batch.id);\n',
    to: '    await client.batches.retrieve(batch.id);\n',
    shows: 'it must stop polling',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'it asks once',
    from: 'while (!',
    to: 'if (!',
    shows: 'the last status that it read - yours: "in_progress" + expected: "completed"',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'the reason of a failure is left out',
    from: '  if (problem) throw new Error(`Cannot run the batch: ${problem.message}`);\n',
    to: '  if (problem) throw new Error(`Cannot run the batch: ${batch.status}`);\n',
    shows: 'the Error must have the message from batch.errors',
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'errors is taken for granted',
    from: 'batch.errors?.data ?? []',
    to: 'batch.errors.data',
    shows: "Type 'BatchError[] | undefined' must have",
  },
  {
    is: 'wrong',
    step: 'wait',
    what: 'the results of a batch that expired are given up',
    from: '${problem.message}`);\n',
    to: "${problem.message}`);\n  if (batch.status !== 'completed') throw new Error('Cannot go on');\n",
    shows: 'a request that expired has an Error, though it has no response',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the results are taken in the order of the file',
    from: read,
    to: `  const answers: (string | Error)[] = [];
  for (const fileId of [batch.output_file_id, batch.error_file_id]) {
    const text = fileId ? await (await client.files.content(fileId)).text() : '';
    for (const line of text.split('\\n').filter(Boolean)) {
      const { response, error }: BatchLine = JSON.parse(line);
      const content = response?.body.choices?.[0]?.message.content;
      const failure = response?.body.error ?? error;
      answers.push(failure ? new Error(failure.message) : (content ?? ''));
    }
  }
  return answers;
`,
    shows: 'each question has its own answer, whatever the order of the file',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the output file is taken for granted',
    from: read,
    to: `  const answers = questions.map((): string | Error => new Error('Cannot find a result'));
  for (const fileId of [batch.output_file_id!, batch.error_file_id!]) {
    const text = await (await client.files.content(fileId)).text();
    for (const line of text.trim().split('\\n')) {
      const { custom_id, response, error } = JSON.parse(line);
      const failure = response?.body.error ?? error;
      answers[Number(custom_id)] = failure
        ? new Error(failure.message)
        : response.body.choices[0].message.content;
    }
  }
  return answers;
`,
    shows: 'Null',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'an answer is given only if there is an output file',
    from: read,
    to: `  const answers = questions.map((): string | Error => new Error('Cannot find a result'));
  if (!batch.output_file_id) return answers;
  for (const fileId of [batch.output_file_id, batch.error_file_id ?? '']) {
    if (fileId === '') continue;
    const text = await (await client.files.content(fileId)).text();
    for (const line of text.trim().split('\\n')) {
      const { custom_id, response, error }: BatchLine = JSON.parse(line);
      const failure = response?.body.error ?? error;
      const content = response?.body.choices?.[0]?.message.content ?? '';
      answers[Number(custom_id)] = failure ? new Error(failure.message) : content;
    }
  }
  return answers;
`,
    shows: 'if all requests failed, there is no output file',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the error file is not read',
    from: '[batch.output_file_id, batch.error_file_id]',
    to: '[batch.output_file_id]',
    shows: 'a request that failed has an Error, with the message of the API',
  },
  {
    is: 'wrong',
    step: 'read',
    what: "only the line's own error is read",
    from: 'response?.body.error ?? error',
    to: 'error',
    shows: 'a request that failed has an Error, with the message of the API',
  },
  {
    is: 'wrong',
    step: 'read',
    what: "only the API's error is read",
    from: 'response?.body.error ?? error',
    to: 'response?.body.error',
    shows: 'a request that expired has an Error, though it has no response',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the response is taken for granted',
    from: 'response?.body.error ?? error',
    to: 'response!.body.error ?? error',
    shows: "Cannot read properties of null (reading 'body')",
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the message of an error is taken for an answer',
    from: 'failure ? new Error(failure.message) :',
    to: 'failure ? failure.message :',
    shows: '+ expected: "Error: Invalid content"',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the first error ends it',
    from: "answers[Number(custom_id)] = failure ? new Error(failure.message) : (content ?? '');",
    to: `if (failure) throw new Error(failure.message);
      answers[Number(custom_id)] = content ?? '';`,
    shows: 'Your code threw an error. Server error',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the whole file is parsed at once',
    from: read,
    to: `  const output = await client.files.content(batch.output_file_id ?? '');
  const results = await output.json();
  return results.map(({ response }: BatchLine) => response?.body.choices?.[0]?.message.content);
`,
    shows: 'JSON',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'the empty line at the end is parsed',
    from: ".split('\\n').filter(Boolean)",
    to: ".split('\\n')",
    shows: 'Unexpected end of JSON input',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'an array with holes is returned',
    from: 'const answers = questions.map((): string | Error => noResult);',
    to: 'const answers: (string | Error)[] = [];',
    shows: 'a question without a result has an Error',
  },
  {
    is: 'wrong',
    step: 'read',
    what: 'an answer without content is null',
    from: "(content ?? '')",
    to: '(content as string)',
    shows: 'an answer without content is not null',
  },
  {
    is: 'right',
    what: "a read stream of a file, as in OpenAI's docs",
    from: lesson,
    to: lesson
      .replace(
        'import { setTimeout',
        `import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout`,
      )
      .replace(
        fileLine,
        `  const filePath = path.join(os.tmpdir(), \`requests-\${process.pid}.jsonl\`);
  fs.writeFileSync(filePath, lines.join('\\n') + '\\n');
  const file = fs.createReadStream(filePath);
`,
      ),
  },
  {
    is: 'right',
    what: 'a read stream of a file that is written with promises, and removed at the end',
    from: lesson,
    to: lesson
      .replace(
        'import { setTimeout',
        `import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout`,
      )
      .replace(
        fileLine,
        `  const folder = await mkdtemp(join(tmpdir(), 'batch-'));
  await writeFile(join(folder, 'batch.jsonl'), lines.join('\\n'), 'utf8');
  const file = createReadStream(join(folder, 'batch.jsonl'));
`,
      )
      .replace('  let batch =', '  await rm(folder, { recursive: true });\n  let batch ='),
  },
  {
    is: 'right',
    what: 'toFile() of a Buffer',
    ...withImport(
      "import { toFile } from 'openai/uploads';",
      fileLine,
      "  const file = await toFile(Buffer.from(lines.join('\\n'), 'utf8'), 'batch.jsonl');\n",
    ),
  },
  {
    is: 'right',
    what: 'toFile() of a Blob with a type',
    from: lesson,
    to: lesson.replace('import OpenAI', 'import OpenAI, { toFile }').replace(
      fileLine,
      `  const blob = new Blob([lines.map((line) => \`\${line}\\n\`).join('')]);
  const file = await toFile(blob, 'questions.jsonl', { type: 'application/jsonl' });
`,
    ),
  },
  {
    is: 'right',
    what: 'a File with a type, and a line break at the end',
    from: fileLine,
    to: `  const text = lines.map((line) => line + '\\n').join('');
  const file = new File([text], 'input.jsonl', { type: 'application/jsonl' });
`,
  },
  {
    is: 'right',
    what: 'more fields, for the requests and for the batch',
    from: start,
    to: `  const jsonl = questions
    .map((question, index) =>
      JSON.stringify({
        custom_id: String(index),
        method: 'POST',
        url: '/v1/chat/completions',
        body: {
          model: process.env.OPENAI_MODEL || 'gpt-6-luna',
          messages: [
            { role: 'system', content: 'Answer in one sentence.' },
            { role: 'user', content: [{ type: 'text', text: question }] },
          ],
          max_completion_tokens: 200,
          temperature: 0,
          reasoning_effort: 'none',
        },
      }),
    )
    .join('\\n');
  const uploaded = await client.files.create({
    file: new File([jsonl], 'requests.jsonl'),
    purpose: 'batch',
    expires_after: { anchor: 'created_at', seconds: 3_600 },
  });
  let batch = await client.batches.create(
    {
      input_file_id: uploaded.id,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      metadata: { description: 'many questions' },
    },
    { maxRetries: 0 },
  );
`,
  },
  {
    is: 'right',
    what: 'a loop that adds the lines, ids from 1, and a Map by custom_id',
    from: lesson,
    to: lesson
      .replace(
        start,
        `  const requests: object[] = [];
  for (const [index, question] of questions.entries()) {
    requests.push({
      custom_id: \`request-\${index + 1}\`,
      method: 'POST',
      url: '/v1/chat/completions',
      body: {
        model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
        messages: [{ role: 'developer', content: 'Be short.' }, { role: 'user', content: question }],
      },
    });
  }
  let content = '';
  for (const request of requests) content += JSON.stringify(request) + '\\n';
  const batchFile = await client.files.create({
    file: new File([content], 'batchinput.jsonl'),
    purpose: 'batch',
  });
  await client.files.waitForProcessing(batchFile.id);
  let batch = await client.batches.create({
    input_file_id: batchFile.id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  });
`,
      )
      .replace(
        read,
        `  const results = new Map<string, string | Error>();
  if (batch.output_file_id) {
    const fileResponse = await client.files.content(batch.output_file_id);
    const fileContents = await fileResponse.text();
    for (const line of fileContents.trim().split('\\n')) {
      const result = JSON.parse(line);
      results.set(result.custom_id, result.response.body.choices[0].message.content ?? '');
    }
  }
  if (batch.error_file_id) {
    const errorResponse = await client.files.content(batch.error_file_id);
    for (const line of (await errorResponse.text()).trim().split('\\n')) {
      const result = JSON.parse(line);
      const message = result.error?.message ?? result.response?.body?.error?.message;
      results.set(result.custom_id, new Error(message));
    }
  }
  return questions.map(
    (_, index) => results.get(\`request-\${index + 1}\`) ?? new Error('Cannot find a result'),
  );
`,
      ),
  },
  {
    is: 'right',
    what: 'ids such as question-0, and an object by them',
    from: lesson,
    to: lesson.replace('custom_id: `${index}`', 'custom_id: `question-${index}`').replace(
      read,
      `  const byId: Record<string, string | Error> = {};
  const fileIds = [batch.output_file_id, batch.error_file_id].filter((id) => !!id) as string[];
  const files = await Promise.all(
    fileIds.map((id) => client.files.content(id).then((response) => response.text())),
  );
  const results: BatchLine[] = files.flatMap((file) =>
    file
      .split('\\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line)),
  );
  for (const { custom_id, response, error } of results) {
    if (response?.status_code === 200 && response.body.choices) {
      byId[custom_id] = response.body.choices[0]?.message.content || '';
    } else {
      byId[custom_id] = new Error(JSON.stringify(error ?? response?.body.error));
    }
  }
  return questions.map((_, index) => byId[\`question-\${index}\`] ?? new Error('Cannot find it'));
`,
    ),
  },
  {
    is: 'right',
    what: 'crypto.randomUUID() as custom_id, and find()',
    from: lesson,
    to: lesson
      .replace(
        '  const lines =',
        '  const ids = questions.map(() => crypto.randomUUID());\n  const lines =',
      )
      .replace('custom_id: `${index}`', 'custom_id: ids[index]')
      .replace(
        read,
        `  const results: BatchLine[] = [];
  for (const id of [batch.output_file_id, batch.error_file_id]) {
    if (!id) continue;
    const text = await client.files.content(id).then((file) => file.text());
    results.push(...text.trimEnd().split('\\n').map((line) => JSON.parse(line) as BatchLine));
  }
  return ids.map((id) => {
    const result = results.find(({ custom_id }) => custom_id === id);
    const body = result?.response?.body;
    if (body?.choices) {
      const { content, refusal } = body.choices[0]?.message ?? {};
      return content ?? new Error(refusal ?? 'Cannot find an answer');
    }
    return new Error(body?.error?.message ?? result?.error?.message ?? 'Cannot find a result');
  });
`,
      ),
  },
  {
    is: 'right',
    what: 'a function that sleeps, with setTimeout()',
    from: wait,
    to: `  const sleepFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  while (batch.status !== 'completed') {
    if (batch.status === 'expired' || batch.status === 'cancelled') break;
    if (batch.status === 'failed') {
      throw new Error(\`Batch failed: \${JSON.stringify(batch.errors)}\`);
    }
    await sleepFor(5_000);
    batch = await client.batches.retrieve(batch.id);
  }
`,
  },
  {
    is: 'right',
    what: 'a constant pause of a minute',
    from: loop,
    to: `  const ended = new Set<string>(['completed', 'failed', 'expired', 'cancelled']);
  while (!ended.has(batch.status)) {
    await new Promise((resolve) => setTimeout(resolve, 60 * 1000));
    batch = await client.batches.retrieve(batch.id);
  }
`,
  },
  {
    is: 'right',
    what: 'a loop over the statuses of a batch that goes on',
    from: loop,
    to: `  while (
    batch.status === 'validating' ||
    batch.status === 'in_progress' ||
    batch.status === 'finalizing'
  ) {
    await sleep(1_000);
    batch = await client.batches.retrieve(batch.id);
  }
`,
  },
  {
    is: 'right',
    what: 'a switch on the status',
    from: wait,
    to: `  let isOver = false;
  while (!isOver) {
    batch = await client.batches.retrieve(batch.id);
    switch (batch.status) {
      case 'completed':
      case 'expired':
      case 'cancelled':
        isOver = true;
        break;
      case 'failed':
        throw new Error(batch.errors?.data?.map(({ message }) => message).join('\\n'));
      default:
        await sleep(2_000);
    }
  }
`,
  },
  {
    is: 'right',
    what: 'do and while',
    from: loop,
    to: `  const finished = ['completed', 'failed', 'expired', 'cancelled'];
  let delay = 500;
  do {
    await sleep(delay);
    batch = await client.batches.retrieve(batch.id);
    delay = Math.min(delay * 1.5, 30_000);
  } while (!finished.includes(batch.status));
`,
  },
  {
    is: 'right',
    what: 'a promise with setInterval()',
    from: loop,
    to: `  const { id } = batch;
  batch = await new Promise<OpenAI.Batch>((resolve, reject) => {
    const timer = setInterval(async () => {
      try {
        const latest = await client.batches.retrieve(id);
        if (!['completed', 'failed', 'expired', 'cancelled'].includes(latest.status)) return;
        clearInterval(timer);
        resolve(latest);
      } catch (error) {
        clearInterval(timer);
        reject(error);
      }
    }, 10_000);
  });
`,
  },
  {
    is: 'right',
    what: 'a function of its own that waits, and calls itself',
    from: lesson,
    to: `${lesson
      .replace(loop, '  batch = await waitFor(client, batch.id);\n')
      .replace('let batch', 'let batch: OpenAI.Batches.Batch')}
async function waitFor(client: OpenAI, id: string, ms = 100): Promise<OpenAI.Batches.Batch> {
  const batch = await client.batches.retrieve(id);
  if (/^(completed|failed|expired|cancelled)$/.test(batch.status)) return batch;
  await sleep(ms);
  return waitFor(client, id, Math.min(ms * 2, 60_000));
}
`,
  },
  {
    is: 'right',
    what: 'the scheduler of node:timers/promises, and a deadline',
    ...withImport(
      "import { scheduler } from 'node:timers/promises';",
      loop,
      `  const deadline = Date.now() + 24 * 60 * 60 * 1000;
  for (;;) {
    batch = await client.batches.retrieve(batch.id);
    if (['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) break;
    if (Date.now() > deadline) throw new Error('Cannot wait any longer');
    await scheduler.wait(30_000);
  }
`,
    ),
  },
  {
    is: 'right',
    what: 'a constant for the batch that was started, and another name for the one that ended',
    from: lesson,
    to: lesson
      .replace('let batch =', 'const batch =')
      .replace('  let pauseMs', '  let job = batch;\n  let pauseMs')
      .replace('.includes(batch.status)', '.includes(job.status)')
      .replace('    batch = await', '    job = await')
      .replace('batch.errors', 'job.errors')
      .replace('is ${batch.status}`);\n  const answers', 'is ${job.status}`);\n  const answers')
      .replace(
        '[batch.output_file_id, batch.error_file_id]',
        '[job.output_file_id, job.error_file_id]',
      ),
  },
  {
    is: 'right',
    what: 'the errors of a failed batch, which always has some',
    from: wait.slice(wait.indexOf('  const [problem]')),
    to: `  if (batch.status === 'failed') {
    const { code, message, line } = batch.errors!.data![0]!;
    throw new Error(\`\${code} in line \${line}: \${message}\`);
  }
`,
  },
  {
    is: 'right',
    what: 'the errors of a failed batch for each question',
    from: wait.slice(wait.indexOf('  const [problem]')),
    to: `  if (batch.status === 'failed') {
    const reason = batch.errors?.data?.[0]?.message ?? 'unknown';
    return questions.map(() => new Error(reason));
  }
`,
  },
  {
    is: 'right',
    what: 'readline over the body of the download',
    from: lesson,
    to: lesson
      .replace(
        'import { setTimeout',
        `import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout`,
      )
      .replace(
        "    const text = fileId ? await (await client.files.content(fileId)).text() : '';\n",
        `    if (!fileId) continue;
    const { body } = await client.files.content(fileId);
    const input = Readable.fromWeb(body as ReadableStream);
`,
      )
      .replace(
        "for (const line of text.split('\\n').filter(Boolean)) {",
        'for await (const line of createInterface({ input, crlfDelay: Infinity })) {',
      ),
  },
  {
    is: 'right',
    what: 'a Buffer of the download',
    from: "const text = fileId ? await (await client.files.content(fileId)).text() : '';",
    to: `if (!fileId) continue;
    const response = await client.files.content(fileId);
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');`,
  },
  {
    is: 'right',
    what: 'the files are deleted at the end',
    from: '  return answers;\n',
    to: `  const fileIds = [batch.input_file_id, batch.output_file_id, batch.error_file_id];
  for (const fileId of fileIds) if (fileId) await client.files.delete(fileId);
  return answers;
`,
  },
  {
    is: 'right',
    what: 'results that any code may read',
    from: read,
    to: `  const answers: (string | Error)[] = Array.from({ length: questions.length }, () => {
    return new Error('No result');
  });
  for (const fileId of [batch.output_file_id, batch.error_file_id]) {
    if (fileId == null) continue;
    const contents = await (await client.files.content(fileId)).text();
    contents.split('\\n').forEach((line) => {
      if (!line) return;
      const result = JSON.parse(line);
      const index = parseInt(result.custom_id, 10);
      if (result.error) answers[index] = new Error(\`\${result.error.code}: \${result.error.message}\`);
      else if (result.response.status_code !== 200) {
        answers[index] = new Error(result.response.body.error.message);
      } else answers[index] = result.response.body.choices[0].message.content ?? '';
    });
  }
  return answers;
`,
  },
  {
    is: 'right',
    what: 'the client and the model at the top of the module',
    from: lesson,
    to: lesson
      .replace(client, '')
      .replace("  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';\n", '')
      .replace(
        '/** Asks',
        `const client = new OpenAI();
const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';

/** Asks`,
      ),
  },
];
