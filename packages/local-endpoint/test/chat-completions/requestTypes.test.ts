import type { ChatCompletionCreateParams } from 'openai/resources/chat/completions';
import { expect, test } from 'vitest';
import {
  type ChatRequest,
  requestMembers,
} from '../../src/endpoints/chat-completions/request/requestSchema.ts';

type Same<A, B> = [A, B] extends [B, A] ? true : false;

test('the request has the same members as in the openai package', () => {
  const same: Same<keyof ChatRequest, keyof ChatCompletionCreateParams> = true;

  expect(same).toBe(true);
});

test('the schema checks each member once', () => {
  expect(requestMembers).toHaveLength(37);
  expect(new Set(requestMembers).size).toBe(37);
});
