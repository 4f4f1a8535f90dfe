import type { ChatCompletionCreateParams } from 'openai/resources/chat/completions';
import { expect, expectTypeOf, test } from 'vitest';
import {
  type ChatRequest,
  requestMembers,
} from '../../src/endpoints/chat-completions/request/requestSchema.ts';

test('the request has the same members as in the openai package', () => {
  expectTypeOf<keyof ChatRequest>().toEqualTypeOf<keyof ChatCompletionCreateParams>();
});

test('the schema checks all 37 of them', () => {
  expect(requestMembers).toHaveLength(37);
});
