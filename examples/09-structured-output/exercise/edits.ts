import { readFileSync } from 'node:fs';
import type { Edit } from '@by-example/config/Edit';

const lesson = readFileSync(new URL('../src/extractEvent.ts', import.meta.url), 'utf8');

/** Returns the lesson's code for a region. */
function codeOf(region: string): string {
  const [, code = ''] = new RegExp(`#region ${region}\\n([^]*?) *// #endregion`).exec(lesson) ?? [];
  return code;
}
const send = codeOf('send');
const event = codeOf('event');
const check = codeOf('check');

const body = lesson.slice(lesson.indexOf('/** Extracts'));
const format = "zodResponseFormat(CalendarEvent, 'event')";
const imported = "import * as z from 'zod';";
const system = "{ role: 'system', content: `Extract the event. Today is ${today}.` }";
const user = "{ role: 'user', content: text }";
const ifRefused =
  '  if (message?.refusal) throw new Error(`Cannot extract an event: ${message.refusal}`);\n';
const ifEmpty = "  if (!event) throw new Error('Cannot extract an event: the answer is empty');\n";
const ifPast =
  '  if (event.date < today) throw new Error(`Cannot use the event: ${event.date} is in the past`);\n';
const sendMark = '  // #endregion send\n\n  // #region event\n';

/** The lesson's schema, as those write it who do not use the helper. */
const byHand = `{
      type: 'json_schema',
      json_schema: {
        name: 'event',
        strict: true,
        schema: {
          type: 'object',
          properties: {
            title: { type: 'string' },
            date: { type: 'string', description: 'YYYY-MM-DD' },
            time: { type: ['string', 'null'] },
            place: { type: ['string', 'null'] },
            participants: { type: 'array', items: { type: 'string' } },
          },
          required: ['title', 'date', 'time', 'place', 'participants'],
          additionalProperties: false,
        },
      },
    }`;

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten',
    from: 'await client',
    to: 'client',
    shows: 'completion is a promise: put await in front of the call',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'there is no response_format',
    from: `    response_format: ${format},\n`,
    to: '',
    shows: 'body.response_format',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'JSON is asked for without a schema',
    from: format,
    to: "{ type: 'json_object' }",
    shows: '- yours: "json_object"\n  + expected: "json_schema"',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the zod schema itself is the format',
    from: format,
    to: 'CalendarEvent',
    shows: 'is not assignable to type',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the schema has no name',
    from: format,
    to: 'zodResponseFormat(CalendarEvent)',
    shows: 'Expected 2-3 arguments, but got 1',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the helper for the Responses API',
    from: "import { zodResponseFormat } from 'openai/helpers/zod';",
    to: "import { zodTextFormat as zodResponseFormat } from 'openai/helpers/zod';",
    shows: "Property 'json_schema' is missing in type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the call is in beta, as in older versions of the client',
    from: 'client.chat',
    to: 'client.beta.chat',
    shows: "Property 'chat' does not exist on type 'Beta'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the format is not strict',
    from: format,
    to: byHand.replace('        strict: true,\n', ''),
    shows: 'body.response_format.json_schema.strict',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'fields are optional, which the helper refuses',
    from: format,
    to: "zodResponseFormat(CalendarEvent.partial(), 'event')",
    shows: 'uses `.optional()` without `.nullable()`',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the root is an array, which the helper refuses',
    from: format,
    to: "zodResponseFormat(z.array(CalendarEvent), 'event')",
    shows: "Root schema must have type: 'object' but got type: 'array'",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the schema has fewer fields',
    from: format,
    to: "zodResponseFormat(CalendarEvent.omit({ place: true }), 'event')",
    shows: 'fields of the schema',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'a field is missing from required',
    from: format,
    to: byHand.replace("'place', 'participants']", "'participants']"),
    shows: 'the schema',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the model does not learn what day it is',
    from: 'Today is ${today}.',
    to: '',
    shows: 'a message must contain today',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the date of the clock instead of today',
    from: 'Today is ${today}.',
    to: 'Today is ${new Date().toISOString()}.',
    shows: 'a message must contain today',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'quotes instead of backticks around today',
    from: '`Extract the event. Today is ${today}.`',
    to: "'Extract the event. Today is ${today}.'",
    shows: 'a message must contain today',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the text is not sent',
    from: `      ${user},\n`,
    to: '',
    shows: 'a user message must contain the text',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the word text is sent instead of the text',
    from: 'content: text',
    to: "content: 'text'",
    shows: 'a user message must contain the text',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'OPENAI_MODEL is not read',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-6-luna'",
    shows: 'OPENAI_MODEL can name another model',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'every error is swallowed',
    from: body,
    to: body
      .replace('  const completion', '  try {\n  const completion')
      .replace(
        '  return event;\n',
        '  return event;\n  } catch {\n    return {} as CalendarEvent;\n  }\n',
      ),
    shows: 'a 401 must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'create() is called, which parses nothing',
    from: 'completions.parse',
    to: 'completions.create',
    shows: 'Cannot extract an event: the answer is empty',
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'a refusal is taken for an empty answer',
    from: ifRefused,
    to: '',
    shows: 'the Error must contain the refusal',
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'the refusal is not in the error',
    from: 'throw new Error(`Cannot extract an event: ${message.refusal}`)',
    to: "throw new Error('Cannot extract an event: the model refuses')",
    shows: 'the Error must contain the refusal',
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'the refusal is thrown as text',
    from: 'throw new Error(`Cannot extract an event: ${message.refusal}`)',
    to: 'throw message.refusal',
    shows: 'a refusal must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'null is returned for a refusal',
    from: 'throw new Error(`Cannot extract an event: ${message.refusal}`)',
    to: 'return null',
    shows: "Type 'null' is not assignable to type",
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'an empty answer is not looked for',
    from: ifEmpty,
    to: '',
    shows: "'event' is possibly 'null' or 'undefined'",
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'an empty answer is silenced',
    from: event,
    to: `${ifRefused.replace('message?', 'completion.choices[0]?.message').replace('{message', '{completion.choices[0].message')}  const event = completion.choices[0]!.message.parsed!;\n`,
    shows: "Cannot read properties of null (reading 'date')",
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'an event is invented for an empty answer',
    from: ifEmpty,
    to: "  if (!event) return { title: '', date: today, time: null, place: null, participants: [] };\n",
    shows: 'without an event it must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'the text of the answer is taken for the event',
    from: 'const event = message?.parsed;',
    to: 'const event = message?.content;',
    shows: '- yours: "{\\"title\\":',
  },
  {
    is: 'wrong',
    step: 'event',
    what: 'the choices are read as if there were only one',
    from: 'completion.choices[0]?.message',
    to: 'completion.choices.message',
    shows: "Property 'message' does not exist on type",
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the comparison is the wrong way round',
    from: 'event.date < today',
    to: 'event.date > today',
    shows: 'a date before today must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'an event of today is refused',
    from: 'event.date < today',
    to: 'event.date <= today',
    shows: 'an event today is returned',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the date is compared with the clock',
    from: 'event.date < today',
    to: 'new Date(event.date) < new Date()',
    shows: 'a date before today must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'nothing is checked',
    from: ifPast,
    to: '',
    shows: 'a date before today must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the past is only printed',
    from: ifPast,
    to: '  if (event.date < today) console.error(event.date);\n',
    shows: 'a date before today must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the date is corrected without a word',
    from: ifPast,
    to: '  if (event.date < today) event.date = today;\n',
    shows: 'a date before today must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'nothing is returned',
    from: '  return event;\n',
    to: '',
    shows: 'the event',
  },
  {
    is: 'wrong',
    step: 'check',
    what: 'the answer is returned as text',
    from: 'return event;',
    to: 'return JSON.stringify(event);',
    shows: "Type 'string' is not assignable to type",
  },
  {
    is: 'right',
    what: 'z by its name',
    from: imported,
    to: "import { z } from 'zod';",
  },
  {
    is: 'right',
    what: 'z from zod/v4',
    from: imported,
    to: "import { z } from 'zod/v4';",
  },
  {
    is: 'right',
    what: 'the client at the top of the module',
    from: body,
    to: `const openai = new OpenAI();

${body.replace('  const client = new OpenAI();\n\n', '').replace('await client', 'await openai')}`,
  },
  {
    is: 'right',
    what: 'a client with settings',
    from: 'new OpenAI()',
    to: 'new OpenAI({ apiKey: process.env.OPENAI_API_KEY, maxRetries: 0 })',
  },
  {
    is: 'right',
    what: 'the developer role, and other words',
    from: system,
    to: "{ role: 'developer', content: 'Read the mail. The current date: ' + today }",
  },
  {
    is: 'right',
    what: 'the date in words, with the weekday',
    from: 'Today is ${today}.',
    to: "Today is ${new Date(today).toLocaleDateString('en', { dateStyle: 'full', timeZone: 'UTC' })}.",
  },
  {
    is: 'right',
    what: 'the date as Koreans write it',
    from: 'Today is ${today}.',
    to: "오늘은 ${new Date(today).toLocaleDateString('ko', { dateStyle: 'full', timeZone: 'UTC' })}.",
  },
  {
    is: 'right',
    what: 'the date and the text in one message',
    from: `      ${system},\n      ${user},\n`,
    to: "      { role: 'user', content: `Today is ${today}. Which event is in this text?\\n\\n${text}` },\n",
  },
  {
    is: 'right',
    what: 'content in parts',
    from: user,
    to: "{ role: 'user', content: [{ type: 'text', text }] }",
  },
  {
    is: 'right',
    what: 'another name for the schema, and a description',
    from: format,
    to: "zodResponseFormat(CalendarEvent, 'calendar_event', { description: 'An event' })",
  },
  {
    is: 'right',
    what: 'settings that the API knows',
    from: `response_format: ${format},`,
    to: `response_format: ${format},
    temperature: 0,
    reasoning_effort: 'none',
    max_completion_tokens: 500,`,
  },
  {
    is: 'right',
    what: 'the format and the messages in variables of their own',
    from: send,
    to: `  const model = process.env.OPENAI_MODEL || 'gpt-6-luna';
  const messages: OpenAI.ChatCompletionMessageParam[] = [
    ${system},
    ${user},
  ];
  const response_format = ${format};
  const completion = await client.chat.completions.parse({ model, messages, response_format });
`,
  },
  {
    is: 'right',
    what: 'create(), JSON.parse() and the schema',
    from: `${send}${sendMark}${event}`,
    to: `${send.replace('parse', 'create')}
  const message = completion.choices[0]?.message;
  if (message?.refusal) throw new Error(message.refusal);
  if (!message?.content) throw new Error('no content');
  const event = CalendarEvent.parse(JSON.parse(message.content));
`,
  },
  {
    is: 'right',
    what: 'create() with a schema written by hand, and the finish reason',
    from: `${send}${sendMark}${event}`,
    to: `${send.replace('parse', 'create').replace(format, byHand)}
  const choice = completion.choices[0];
  if (!choice) throw new Error('There is no answer');
  if (choice.finish_reason === 'length') throw new Error('The answer is cut off');
  if (choice.message.refusal) throw new Error('Refused: ' + choice.message.refusal);
  if (choice.message.content === null) throw new Error('There is no content');
  const event = JSON.parse(choice.message.content) as CalendarEvent;
`,
  },
  {
    is: 'right',
    what: 'parse() with a schema written by hand',
    from: `${send}${sendMark}${event}`,
    to: `${send.replace(format, byHand)}
  const message = completion.choices[0]?.message;
  if (message?.refusal) throw new Error(message.refusal);
  const event = message?.parsed as CalendarEvent | null | undefined;
  if (!event) throw new Error('There is no event');
`,
  },
  {
    is: 'right',
    what: 'one condition for no message and for a refusal',
    from: event,
    to: `  const message = completion.choices[0]?.message;
  if (!message || message.refusal) throw new Error(message?.refusal ?? 'There is no answer');
  const event = message.parsed;
  if (event === null) throw new Error('There is no event');
`,
  },
  {
    is: 'right',
    what: 'the choice is taken for granted, the event is not',
    from: event,
    to: `  const { refusal, parsed: event } = completion.choices[0]!.message;
  if (refusal) throw new Error(refusal);
  if (!event) throw new Error('There is no event');
`,
  },
  {
    is: 'right',
    what: 'what was parsed first, then the refusal',
    from: event,
    to: `  const [choice] = completion.choices;
  const event = choice?.message.parsed;
  if (!event) {
    const reason = choice?.message?.refusal ?? choice?.finish_reason ?? 'no choice';
    throw new Error('Cannot extract an event: ' + reason);
  }
`,
  },
  {
    is: 'right',
    what: 'an else for the refusal',
    from: `${event}  // #endregion event

  // #region check
${check}`,
    to: `  const message = completion.choices[0]?.message;
  if (message?.parsed) {
    const event = message.parsed;
    if (event.date >= today) return event;
    throw new Error('too late');
  } else if (message?.refusal) {
    throw new Error(message.refusal);
  } else {
    throw new Error('nothing');
  }
`,
  },
  {
    is: 'right',
    what: 'dates are compared as dates',
    from: 'event.date < today',
    to: 'new Date(event.date) < new Date(today)',
  },
  {
    is: 'right',
    what: 'dates are compared as numbers',
    from: ifPast,
    to: `  const isPast = Date.parse(event.date) < new Date(today).getTime();
  if (isPast) {
    throw new RangeError(\`The event was on \${event.date}\`, { cause: event });
  }
`,
  },
  {
    is: 'right',
    what: 'the schema checks the date, too',
    from: check,
    to: `  const Upcoming = CalendarEvent.refine(({ date }) => date >= today, 'The date is in the past');
  return Upcoming.parse(event);
`,
  },
  {
    is: 'right',
    what: 'a new object with the fields of the event',
    from: '  return event;\n',
    to: '  const { title, date, time, place, participants } = event;\n  return { title, date, time, place, participants };\n',
  },
  {
    is: 'right',
    what: 'then() instead of await',
    from: `${send}${sendMark}${event}  // #endregion event

  // #region check
${check}`,
    to: `  return client.chat.completions
    .parse({
      model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
      messages: [
        ${system},
        ${user},
      ],
      response_format: ${format},
    })
    .then(({ choices: [choice] }) => {
      if (choice?.message.refusal) throw new Error(choice.message.refusal);
      const event = choice?.message.parsed;
      if (!event) throw new Error('There is no event');
      if (event.date < today) throw new Error('The event is over');
      return event;
    });
`,
  },
  {
    is: 'right',
    what: 'try and catch, with an own Error that has a cause',
    from: body,
    to: body.replace('  const completion', '  try {\n  const completion').replace(
      '  return event;\n',
      `  return event;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error('Cannot extract an event: ' + reason, { cause: error });
  }
`,
    ),
  },
];
