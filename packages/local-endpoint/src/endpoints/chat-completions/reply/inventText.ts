import { fillSchema } from '../../../json-schema/fillSchema.ts';
import { languageOf } from '../../../replies/languageOf.ts';
import { offlineText } from '../../../replies/offlineText.ts';
import { questionOf } from '../../../replies/questionOf.ts';
import type { ChatRequest } from '../request/requestSchema.ts';

/** Returns a text in the format that the request asks for: values for its schema, or the offline sentence. */
export function inventText(
  { messages, response_format: format }: ChatRequest,
  random: () => number,
): string {
  if (format?.type === 'json_schema') {
    const language = languageOf(questionOf(messages));
    return JSON.stringify(fillSchema(format.json_schema.schema ?? {}, random, language));
  }
  const text = offlineText(messages);
  return format?.type === 'json_object' ? JSON.stringify({ answer: text }) : text;
}
