import type { ResponseFormat } from '@by-example/core';
import * as z from 'zod';
import { metadataSchema } from '../../../wire/metadataSchema.ts';
import { messageSchema, type RequestMessage } from './messageSchema.ts';
import { responseFormatSchema } from './responseFormatSchema.ts';
import {
  type FunctionChoice,
  functionChoiceSchema,
  type ToolChoice,
  toolChoiceSchema,
} from './toolChoiceSchema.ts';
import {
  type FreeObject,
  freeObjectSchema,
  type LegacyFunction,
  legacyFunctionSchema,
  type RequestTool,
  toolSchema,
} from './toolSchema.ts';

/** An accepted request, without its null members. */
export type ChatRequest = { model: string; messages: RequestMessage[] } & {
  [Name in keyof Options]?: Options[Name] | undefined;
};

type Options = {
  functions: LegacyFunction[];
  function_call: FunctionChoice;
  tools: RequestTool[];
  tool_choice: ToolChoice;
  parallel_tool_calls: boolean;
  max_completion_tokens: number;
  n: number;
  temperature: number;
  top_p: number;
  presence_penalty: number;
  frequency_penalty: number;
  logprobs: boolean;
  top_logprobs: number;
  user: string;
  seed: number;
  moderation: FreeObject;
  safety_identifier: string;
  prompt_cache_options: FreeObject;
  prompt_cache_key: string;
  prompt_cache_retention: string;
  response_format: ResponseFormat;
  service_tier: 'auto' | 'default' | 'fast' | 'flex' | 'priority';
  max_tokens: number;
  reasoning_effort: string;
  logit_bias: Record<string, number>;
  stop: string | string[];
  stream: boolean;
  stream_options: { include_usage?: boolean | null; include_obfuscation?: boolean | null };
  store: boolean;
  metadata: Record<string, string>;
  prediction: FreeObject;
  verbosity: 'low' | 'medium' | 'high';
  modalities: ('text' | 'audio')[];
  audio: FreeObject;
  web_search_options: FreeObject;
};

const text = z.string();
const flag = z.boolean();
const integer = z.int('an integer');
const bigInteger = z.number('an integer').multipleOf(1);
const farthest = 2 ** 63;
const decimal = z.number('a decimal');
const share = decimal.min(0).max(1);
const penalty = decimal.min(-2).max(2);
const tokenLimit = integer.min(1);

const textParts = z.array(z.object({ type: z.literal('text'), text })).min(1);
const voice = z.union([text, z.object({ id: text })], 'one of a string or object');

/** Every member of a request, in the order in which the real API reports errors in them (measured). */
const members = {
  model: text,
  messages: z.array(messageSchema).min(1).max(2_048),
  functions: z
    .array(legacyFunctionSchema, 'an array of function definitions')
    .min(1)
    .max(128)
    .optional(),
  function_call: functionChoiceSchema.optional(),
  tools: z.array(toolSchema).min(1).max(128).optional(),
  tool_choice: toolChoiceSchema.optional(),
  parallel_tool_calls: flag.optional(),
  max_completion_tokens: tokenLimit.optional(),
  n: integer.min(1).max(128).optional(),
  temperature: decimal.min(0).max(2).optional(),
  top_p: share.optional(),
  presence_penalty: penalty.optional(),
  frequency_penalty: penalty.optional(),
  logprobs: flag.optional(),
  top_logprobs: integer.min(0).max(20).optional(),
  user: text.optional(),
  seed: bigInteger.min(-farthest, 'an integer').max(farthest, 'an integer').optional(),
  moderation: z.looseObject({ model: text }).optional(),
  safety_identifier: text.max(64).optional(),
  prompt_cache_options: z
    .strictObject({
      mode: z.enum(['implicit', 'explicit']).exactOptional(),
      ttl: z.enum(['30m']).exactOptional(),
    })
    .optional(),
  prompt_cache_key: text.optional(),
  prompt_cache_retention: z.string("one of 'in_memory' or '24h'").optional(),
  response_format: responseFormatSchema.optional(),
  service_tier: z.enum(['auto', 'default', 'fast', 'flex', 'priority']).optional(),
  max_tokens: tokenLimit.optional(),
  reasoning_effort: text.optional(),
  logit_bias: z.record(text, integer.min(-100).max(100)).optional(),
  stop: z
    .union(
      [text, z.array(text, 'an array of strings').min(1).max(4)],
      'one of a string or array of strings',
    )
    .optional(),
  stream: flag.optional(),
  stream_options: z
    .strictObject({
      include_usage: flag.nullable().exactOptional(),
      include_obfuscation: flag.nullable().exactOptional(),
    })
    .optional(),
  store: flag.optional(),
  metadata: metadataSchema.optional(),
  prediction: z
    .looseObject({
      type: z.enum(['content']),
      content: z.union([text, textParts], 'one of a string or array of objects'),
    })
    .optional(),
  verbosity: z.enum(['low', 'medium', 'high']).optional(),
  modalities: z.array(z.enum(['text', 'audio']), 'an array of strings').optional(),
  audio: z
    .looseObject({ voice, format: z.enum(['wav', 'aac', 'mp3', 'flac', 'opus', 'pcm16']) })
    .optional(),
  web_search_options: freeObjectSchema.optional(),
};

/** The names of a request's members, in the order in which errors in them are reported. */
export const requestMembers: readonly string[] = Object.keys(members);

/**
 * The whole body of `POST /v1/chat/completions`, without its null members.
 * Source: CreateChatCompletionRequest in OpenAI's OpenAPI document; bounds and strictness where measured.
 */
export const requestSchema: z.ZodType<ChatRequest> = z.strictObject(members);
