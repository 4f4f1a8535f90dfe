import type { ImagePart, TextPart } from '@by-example/core';
import * as z from 'zod';
import { countCharacters } from '../../../wire/errors/countCharacters.ts';

/** A part of a message's content, of any type that the API knows. */
export type RequestPart =
  | TextPart
  | ImagePart
  | { type: 'input_audio'; input_audio: { data: string; format: 'wav' | 'mp3' } }
  | { type: 'refusal'; refusal: string }
  | { type: 'audio'; audio?: unknown }
  | { type: 'file'; file: { filename?: string; file_data?: string; file_id?: string } };

const longestText = 10_485_760;

/** Text in a message's content. Its longest length is that of published responses. */
export const contentText: z.ZodType<string> = z.string().check(({ value, issues }) => {
  // zod's own check counts characters too slowly for the longest texts.
  if (value.length <= longestText || countCharacters(value) <= longestText) return;
  issues.push({ code: 'too_big', origin: 'string', maximum: longestText, input: value });
});

const imageUrl = z.object({
  url: z.string(),
  detail: z.enum(['auto', 'low', 'high', 'original']).exactOptional(),
});
const inputAudio = z.object({ data: z.string(), format: z.enum(['wav', 'mp3']) });
const file = z.strictObject({
  filename: z.string().exactOptional(),
  file_data: z.string().exactOptional(),
  file_id: z.string().exactOptional(),
});

/**
 * A content part. Every role accepts the same types here; a rule checks that only a user sends images.
 * Source: ChatCompletionRequestUserMessageContentPart and its siblings in OpenAI's OpenAPI document; the
 * types are in the order in which the real error for an unknown type lists them.
 */
export const contentPartSchema: z.ZodType<RequestPart> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: contentText }),
  z.object({ type: z.literal('image_url'), image_url: imageUrl }),
  z.object({ type: z.literal('input_audio'), input_audio: inputAudio }),
  z.object({ type: z.literal('refusal'), refusal: contentText }),
  z.object({ type: z.literal('audio'), audio: z.unknown() }),
  z.object({ type: z.literal('file'), file }),
]);
