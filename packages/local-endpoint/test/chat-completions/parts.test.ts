import { expect, test } from 'vitest';
import { hello, type Outcome, outcomeOfEdit, refused } from './outcomeOf.ts';

const text = { type: 'text', text: 'Hello' };
const refusal = { type: 'refusal', refusal: 'No' };
const audio = { type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } };
const rejected = (index: number) => refused('invalid_value', `messages[0].content[${index}].type`);

test.for<[string, object, Outcome]>([
  ['text in a system message', { role: 'system', content: [text] }, 'accepted'],
  [
    'audio in a user message, which no model of the table hears',
    { role: 'user', content: [text, audio] },
    refused(
      'invalid_value',
      'messages[0].content',
      'This model does not support input_audio content.',
    ),
  ],
  ['a refusal in an assistant message', { role: 'assistant', content: [refusal] }, 'accepted'],
  ['audio in a system message', { role: 'system', content: [text, audio] }, rejected(1)],
  ['audio in a developer message', { role: 'developer', content: [audio] }, rejected(0)],
  ['a refusal in a user message', { role: 'user', content: [refusal] }, rejected(0)],
  [
    'a file part without a file',
    { role: 'user', content: [text, { type: 'file', file: { filename: 'a.pdf' } }] },
    refused(
      'missing_required_parameter',
      'messages[0].content[1].file.file_id',
      "Missing required parameter: 'messages[0].content[1].file.file_id'.",
    ),
  ],
  ['audio in an assistant message', { role: 'assistant', content: [audio] }, rejected(0)],
])('%s', ([, message, outcome]) => {
  expect(outcomeOfEdit({ messages: [message, hello] })).toEqual(outcome);
});
