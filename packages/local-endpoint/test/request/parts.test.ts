import { expect, test } from 'vitest';
import { hello, type Outcome, outcomeOfEdit, refused } from './outcomeOf.ts';

const text = { type: 'text', text: 'Hello' };
const refusal = { type: 'refusal', refusal: 'No' };
const audio = { type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } };
const notTaken = (index: number) => refused('invalid_value', `messages[0].content[${index}].type`);

test.for<[string, object, Outcome]>([
  ['text of the system', { role: 'system', content: [text] }, 'accepted'],
  ['audio of the user', { role: 'user', content: [text, audio] }, 'accepted'],
  ['a refusal of the assistant', { role: 'assistant', content: [refusal] }, 'accepted'],
  ['audio of the system', { role: 'system', content: [text, audio] }, notTaken(1)],
  ['audio of the developer', { role: 'developer', content: [audio] }, notTaken(0)],
  ['a refusal of the user', { role: 'user', content: [refusal] }, notTaken(0)],
  ['audio of the assistant', { role: 'assistant', content: [audio] }, notTaken(0)],
])('%s', ([, message, outcome]) => {
  expect(outcomeOfEdit({ messages: [message, hello] })).toEqual(outcome);
});
