import { fillSchema } from '../../../json-schema/fillSchema.ts';
import { findSchemaIn } from '../../../json-schema/findSchemaIn.ts';
import { isRecord } from '../../../json-schema/isRecord.ts';
import { languageOf } from '../../../replies/languageOf.ts';
import { offlineText } from '../../../replies/offlineText.ts';
import { isToolResult, questionOf, textOf } from '../../../replies/questionOf.ts';
import type { ChatRequest } from '../request/requestSchema.ts';

/** Texts of more characters are not searched for a schema: that would hold up other requests. */
const longestPrompt = 200_000;

/** Returns a text in the format that the request asks for: values for its schema, or the offline sentence. */
export function inventText(
  { messages, response_format: format }: ChatRequest,
  random: () => number,
  isInPage: boolean,
): string {
  if (format === undefined || format.type === 'text') return offlineText(messages, isInPage);
  const schema =
    format.type === 'json_schema' ? (format.json_schema.schema ?? {}) : promptedSchema(messages);
  if (schema === undefined) return JSON.stringify({ answer: offlineText(messages, isInPage) });
  const value = fillSchema(schema, random, languageOf(questionOf(messages)));
  // The mode json_object never answers with a list.
  return JSON.stringify(
    format.type === 'json_schema' || isRecord(value) ? value : { items: value },
  );
}

/** Returns the JSON Schema in the text of the last message that has one, as clients write it for `json_object`. */
function promptedSchema(messages: ChatRequest['messages']): object | undefined {
  for (const message of messages.toReversed()) {
    if (message.role === 'assistant' || isToolResult(message)) continue;
    const text = textOf(message.content);
    const schema = text.length > longestPrompt ? undefined : findSchemaIn(text);
    if (schema) return schema;
  }
  return undefined;
}
