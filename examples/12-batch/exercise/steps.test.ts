import { fakeEveryTimer } from '@by-example/config/fakeEveryTimer';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const questions = [
  'What is the capital\nof France?',
  '한국의 수도는 "어디"인가요?',
  'And of Japan?',
];
const answers = ['Paris.\nIt is on the Seine.', '서울입니다.', 'Tokyo.'];

/** A line of the uploaded file; what a learner leaves out is missing. */
type Line = {
  custom_id?: unknown;
  body?: { messages?: { content: unknown }[]; [field: string]: unknown };
  [field: string]: unknown;
};

/** The result of a request: a line of the output file or of the error file. */
type Result = { file: 'output' | 'errors'; fields: object };

const answered = (content: string | null, refusal: string | null = null): Result => {
  const message = { role: 'assistant', content, refusal, annotations: [] };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: 'stop' }];
  const body = { id: 'chatcmpl-1', object: 'chat.completion', model: 'gpt-6-luna', choices };
  const response = { status_code: 200, request_id: 'req_1', body };
  return { file: 'output', fields: { response, error: null } };
};
const failed = (message: string, status_code = 400): Result => {
  const error = { message, type: 'invalid_request_error', param: 'messages', code: null };
  const response = { status_code, request_id: 'req_1', body: { error } };
  return { file: 'errors', fields: { response, error: null } };
};
const expired = (message: string): Result => {
  return { file: 'errors', fields: { response: null, error: { code: 'batch_expired', message } } };
};

/** How the batch goes. */
type Plan = {
  /** What each request for the batch says; the last one again and again. */
  statuses?: string[];
  /** What becomes of the questions; one without a result has no line. */
  results?: (Result | undefined)[];
  isKeyWrong?: boolean;
};

/** What was sent, and what a call came to. */
type Outcome = {
  upload?: { purpose: unknown; name: string; lines: string[] };
  created?: unknown;
  /** The statuses that it read after the start, and when, in milliseconds. */
  read: { status: string; at: number }[];
  /** Whether it went on and on. */
  isEndless: boolean;
  answers?: unknown;
  error?: unknown;
};

beforeEach(() => {
  const endFakes = fakeEveryTimer();
  return () => {
    endFakes();
    vi.unstubAllGlobals();
  };
});

/** Imports the lesson anew, as a program that starts now does, and asks, while the time flies. */
async function ask(plan: Plan = {}): Promise<Outcome> {
  const outcome: Outcome = { read: [], isEndless: false };
  const api = serve(plan, outcome);
  let open = 0;
  vi.stubGlobal('fetch', async (...request: ConstructorParameters<typeof Request>) => {
    if (String(request[0]).startsWith('data:')) return new Response();
    open += 1;
    const response = await api(new Request(...request)).finally(() => {
      open -= 1;
    });
    // What goes on and on waits here for ever.
    return outcome.isEndless ? new Promise(() => {}) : response;
  });
  vi.resetModules();
  const { askInBatch } = await import('#lesson');
  let isOver = false;
  void Promise.resolve(askInBatch([...questions]))
    .then(
      (returned) => Object.assign(outcome, { answers: returned }),
      (error: unknown) => Object.assign(outcome, { error }),
    )
    .then(() => {
      isOver = true;
    });
  // A pause passes when nothing else is going on: no request, and no file that is being read.
  for (let idle = 0, pauses = 0; !isOver && !outcome.isEndless; idle = open > 0 ? 0 : idle + 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (idle % 5 < 4 || vi.getTimerCount() === 0) continue;
    vi.advanceTimersToNextTimer();
    pauses += 1;
    outcome.isEndless = pauses > 500;
  }
  return outcome;
}

/** Returns the API: it has one batch, and counts what it is asked. */
function serve(plan: Plan, outcome: Outcome): (request: Request) => Promise<Response> {
  const { statuses = ['completed'], results = answers.map((text) => answered(text)) } = plan;
  const ends = ['completed', 'failed', 'expired', 'cancelled'];
  const describeBatch = (status: string) => ({
    id: 'batch_1',
    object: 'batch',
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
    input_file_id: 'file-in',
    status,
    errors: status === 'failed' ? { object: 'list', data: [problem] } : null,
    output_file_id: ends.includes(status) && textOf('output') ? 'file-output' : null,
    error_file_id: ends.includes(status) && textOf('errors') ? 'file-errors' : null,
  });
  const textOf = (file: string): string => writeResults(outcome, results, file);

  return async (request) => {
    const path = `${request.method} ${new URL(request.url).pathname.replace('/v1', '')}`;
    if (plan.isKeyWrong) return fail(401, 'Incorrect API key provided');
    if (path === 'POST /files') {
      outcome.upload = await readUpload(request);
      return Response.json({ id: 'file-in', object: 'file', status: 'processed' });
    }
    if (path === 'POST /batches') {
      outcome.created = await request.json();
      return Response.json(describeBatch('validating'));
    }
    if (path === 'GET /batches/batch_1') {
      const status = statuses[outcome.read.length] ?? statuses.at(-1) ?? 'completed';
      outcome.read.push({ status, at: Date.now() });
      outcome.isEndless = outcome.read.length > statuses.length + 5;
      return Response.json(describeBatch(status));
    }
    const file = /^GET \/files\/file-(output|errors)\/content$/.exec(path)?.[1];
    if (file && textOf(file)) return new Response(textOf(file));
    if (/^(GET|DELETE) \/files\/file-(in|output|errors)$/.test(path)) {
      return Response.json({ id: path.split('/').at(-1), status: 'processed', deleted: true });
    }
    return fail(404, `Cannot find ${path}`);
  };
}

const fail = (status: number, message: string) =>
  Response.json({ error: { message, type: 'invalid_request_error' } }, { status });
const problem = {
  code: 'token_limit_exceeded',
  line: null,
  message: 'Enqueued token limit reached',
  param: null,
};

async function readUpload(request: Request): Promise<NonNullable<Outcome['upload']>> {
  const form = await request.formData();
  const file = form.get('file');
  const text = file instanceof File ? await file.text() : String(file);
  const name = file instanceof File ? file.name : '';
  return { purpose: form.get('purpose'), name, lines: text.trimEnd().split('\n') };
}

/** Returns the text of a file of results: the last question's comes first. */
function writeResults(outcome: Outcome, results: Plan['results'] = [], file: string): string {
  const requests = parseLines(outcome);
  return questions
    .flatMap((question, index) => {
      const request = requests.find(({ body }) => textIn(body?.messages?.at(-1)) === question);
      const result = results[index];
      if (result?.file !== file || request === undefined) return [];
      const { custom_id } = request;
      return `${JSON.stringify({ id: `batch_req_${index}`, custom_id, ...result.fields })}\n`;
    })
    .reverse()
    .join('');
}

/** Returns the lines that are JSON. */
function parseLines({ upload }: Outcome): Line[] {
  return (upload?.lines ?? []).flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null ? [value as Line] : [];
    } catch {
      return [];
    }
  });
}

/** Returns the text of a message, which may be in parts. */
function textIn({ content }: { content?: unknown } = {}): unknown {
  return Array.isArray(content) ? content.map(({ text }) => text).join('') : content;
}

/** Asks, and returns what was sent, whatever became of it later. */
async function send(plan?: Plan): Promise<Outcome> {
  const outcome = await ask(plan);
  if (outcome.upload === undefined && outcome.error) throw outcome.error;
  return outcome;
}

/** Asks, and returns how it waited. A slip is no failure of the batch. */
async function wait(plan: Plan): Promise<Outcome> {
  const outcome = await send(plan);
  const { error } = outcome;
  if (error instanceof TypeError || error instanceof ReferenceError) throw error;
  return outcome;
}

/** Asks, and returns the answers. An Error whose message has one of these texts is shown as that text. */
async function readAnswers(plan: Plan, texts: string[] = []): Promise<unknown> {
  const outcome = await ask(plan);
  if (outcome.error) throw outcome.error;
  if (!Array.isArray(outcome.answers)) return outcome.answers;
  return outcome.answers.map((answer) => {
    if (!(answer instanceof Error)) return answer;
    return `Error: ${texts.find((text) => answer.message.includes(text)) ?? answer.message}`;
  });
}

const request = (fields: object) => questions.map(() => fields);

describe('start', () => {
  test('a file is uploaded, and its purpose is batch', async () => {
    const { upload } = await send();

    expect(upload, 'the upload').toMatchObject({ purpose: 'batch' });
  });

  test('the name of the file ends in .jsonl', async () => {
    const { upload } = await send();

    const name = upload?.name.endsWith('.jsonl') ? 'requests.jsonl' : upload?.name;
    expect(name, 'the name of the file').toBe('requests.jsonl');
  });

  test('the file has a line of JSON for each question', async () => {
    const outcome = await send();

    expect(outcome.upload?.lines.length, 'lines in the file').toBe(3);
    expect(parseLines(outcome).length === 3, 'each line must be JSON').toBe(true);
  });

  test('each line has a custom_id of its own', async () => {
    const ids = parseLines(await send()).map(({ custom_id }) => custom_id);

    const isText = ids.every((id) => typeof id === 'string' && id !== '');
    expect(isText, 'custom_id must be a string').toBe(true);
    expect(new Set(ids).size, 'different values of custom_id').toBe(3);
  });

  test('each line is a POST to /v1/chat/completions', async () => {
    const lines = parseLines(await send());

    const line = { method: 'POST', url: '/v1/chat/completions' };
    expect(lines, 'the lines').toMatchObject(request(line));
  });

  test('the body of each line has its question', async () => {
    const lines = parseLines(await send());

    const asked = lines.map(({ body }) => ({ body: { messages: [body?.messages?.at(-1)] } }));
    const wanted = questions.map((text) => {
      const content = expect.toBeOneOf([text, [{ type: 'text', text }]]);
      return { body: { messages: [{ role: 'user', content }] } };
    });
    expect(asked, 'the lines').toMatchObject(wanted);
  });

  test('the model is gpt-6-luna by default', async () => {
    const lines = parseLines(await send());

    expect(lines, 'the lines').toMatchObject(request({ body: { model: 'gpt-6-luna' } }));
  });

  test('OPENAI_MODEL can name another model', async () => {
    vi.stubEnv('OPENAI_MODEL', 'llama3.2');

    const lines = parseLines(await send());

    expect(lines, 'the lines').toMatchObject(request({ body: { model: 'llama3.2' } }));
  });

  test('the batch is started with the file that was uploaded', async () => {
    const { created } = await send();

    expect(created, 'the batch').toMatchObject({
      input_file_id: 'file-in',
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
    });
  });

  test('an error of the API is not swallowed', async () => {
    const { error } = await ask({ isKeyWrong: true });

    expect(error instanceof Error, 'a 401 must fail with an Error').toBe(true);
  });
});

describe('wait', () => {
  test('it polls until the batch is completed', async () => {
    const { read } = await wait({ statuses: ['in_progress', 'finalizing', 'completed'] });

    expect(read.at(-1)?.status, 'the last status that it read').toBe('completed');
  });

  test.each(['completed', 'failed', 'expired', 'cancelled'])('it stops at %s', async (status) => {
    const { read, isEndless } = await wait({ statuses: ['in_progress', status] });

    expect(isEndless, 'it must stop polling').toBe(false);
    expect(read.at(-1)?.status, 'the last status that it read').toBe(status);
  });

  test('it waits before it polls again', async () => {
    const { read } = await wait({ statuses: ['in_progress', 'in_progress', 'completed'] });

    const hasPauses = pausesIn(read).every((ms) => ms >= 50);
    expect(hasPauses, 'it must wait before it polls again').toBe(true);
  });

  test('no wait is longer than a minute', async () => {
    const { read } = await wait({ statuses: [...Array(25).fill('in_progress'), 'completed'] });

    const isShort = pausesIn(read).every((ms) => ms <= 10 * 60_000);
    expect(isShort, 'a wait must not be longer than a minute').toBe(true);
  });

  test('a batch that failed says why', async () => {
    const outcome = await wait({ statuses: ['failed'], results: [] });

    const errors = [outcome.error, outcome.answers].flat().filter((one) => one instanceof Error);
    const saysWhy = errors.some(({ message }) => message.includes(problem.message));
    expect(saysWhy, 'the Error must have the message from batch.errors').toBe(true);
  });
});

const pausesIn = (read: Outcome['read']): number[] =>
  read.slice(1).map(({ at }, index) => at - (read[index]?.at ?? 0));

describe('read', () => {
  test('each question has its own answer, whatever the order of the file', async () => {
    expect(await readAnswers({}), 'what is returned').toEqual(answers);
  });

  test('a request that failed has an Error, with the message of the API', async () => {
    const results = [answered('Paris.'), failed('Invalid content'), failed('Server error', 500)];

    const returned = await readAnswers({ results }, ['Invalid content', 'Server error']);

    const wanted = ['Paris.', 'Error: Invalid content', 'Error: Server error'];
    expect(returned, 'what is returned').toEqual(wanted);
  });

  test('if all requests failed, there is no output file', async () => {
    const results = questions.map(() => failed('Invalid content'));

    const returned = await readAnswers({ results }, ['Invalid content']);

    expect(returned, 'what is returned').toEqual(questions.map(() => 'Error: Invalid content'));
  });

  test('a request that expired has an Error, though it has no response', async () => {
    const results = [answered('Paris.'), expired('It took too long'), answered('Tokyo.')];

    const returned = await readAnswers({ statuses: ['expired'], results }, ['It took too long']);

    expect(returned, 'what is returned').toEqual(['Paris.', 'Error: It took too long', 'Tokyo.']);
  });

  test('a question without a result has an Error', async () => {
    const outcome = await ask({ statuses: ['cancelled'], results: [answered('Paris.')] });

    if (outcome.error) throw outcome.error;
    const returned = [outcome.answers].flat();
    expect(returned.length, 'how many are returned').toBe(3);
    const isError = returned.slice(1).every((answer) => answer instanceof Error);
    expect(isError, 'it must have an Error').toBe(true);
  });

  test('an answer without content is not null', async () => {
    const results = [answered(null, 'I cannot help.'), answered('서울.'), answered('Tokyo.')];

    const outcome = await ask({ results });

    if (outcome.error) throw outcome.error;
    const [refused] = [outcome.answers].flat();
    const isValue = typeof refused === 'string' || refused instanceof Error;
    expect(isValue, 'it must be a string or an Error').toBe(true);
  });
});
