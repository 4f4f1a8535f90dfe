import { expect, test } from 'vitest';
import { parseRequest } from '../../src/endpoints/chat-completions/request/parseRequest.ts';
import { hello, missing, type Outcome, outcomeOf, refused, today } from './outcomeOf.ts';

const messages = [hello];
const noModel = refused(null, null, 'you must provide a model parameter');
const unreadable = refused(
  null,
  null,
  expect.stringMatching(/^We could not parse the JSON body of your request\./),
);
const notFound = (message: string): Outcome => ({
  status: 404,
  code: 'model_not_found',
  param: null,
  message,
});
const longName = 'm'.repeat(1_000_000);
const unknownModel = notFound('The model `gpt-9` does not exist or you do not have access to it.');
const deadModel = notFound(
  'The model `gpt-3.5-turbo` has been deprecated: it was shut down on 2026-10-23; use `gpt-5.6-terra` instead. Learn more here: https://platform.openai.com/docs/deprecations',
);

test.for<[string, unknown, Outcome]>([
  ['a known model', { model: 'gpt-6-luna', messages }, 'accepted'],
  ['a dated model', { model: 'gpt-4o-mini-2024-07-18', messages }, 'accepted'],
  ['no model', { messages }, noModel],
  ['a null model', { model: null, messages }, noModel],
  ['an empty model', { model: '', messages }, noModel],
  ['neither model nor messages', {}, noModel],
  ['a model that is a number', { model: 7, messages }, unreadable],
  ['no body', null, unreadable],
  ['a string as body', 'hello', unreadable],
  ['an array as body', [], unreadable],
  ['an unknown model', { model: 'gpt-9', messages }, unknownModel],
  ['a model that is shut down', { model: 'gpt-3.5-turbo', messages }, deadModel],
  [
    'a preview that is shut down, and not in the table of models',
    { model: 'gpt-4-1106-preview', messages },
    notFound(
      'The model `gpt-4-1106-preview` has been deprecated: it was shut down on 2026-10-23; use `gpt-5.6-sol` instead. Learn more here: https://platform.openai.com/docs/deprecations',
    ),
  ],
  [
    'a very long name of a model, shortened',
    { model: longName, messages },
    notFound('The model `mmm...mmm` does not exist or you do not have access to it.'),
  ],
  ['an unknown model without messages', { model: 'gpt-9' }, missing('messages')],
  ['an unknown model and an unknown member', { model: 'gpt-9', messages, x: 1 }, unknownModel],
])('%s', ([, body, outcome]) => {
  expect(outcomeOf(body)).toEqual(outcome);
});

test('a model is served until the day before its shutdown date', () => {
  const body = { model: 'gpt-3.5-turbo', messages };

  expect(outcomeOf(body, '2026-10-22')).toBe('accepted');
  expect(outcomeOf(body, '2026-10-23')).toEqual(deadModel);
});

test('parseRequest() returns the request without its null members', () => {
  const body = { model: 'gpt-6-luna', messages, temperature: null, stop: null, n: 2 };

  expect(parseRequest(body, today)).toEqual({ model: 'gpt-6-luna', messages, n: 2 });
});

test('parseRequest() does not change the body', () => {
  const body = { model: 'gpt-6-luna', messages, temperature: null };
  const before = structuredClone(body);

  parseRequest(body, today);

  expect(body).toEqual(before);
});
