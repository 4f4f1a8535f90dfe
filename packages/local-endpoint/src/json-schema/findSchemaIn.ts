import { isRecord } from './isRecord.ts';
import { parseJson } from './parseJson.ts';

/** A part of a text from a `{` to its `}`, and the parts inside it. */
type Braces = { start: number; end: number; inside: Braces[] };

/** The shortest schema that could be meant: `{"$ref":"#"}`. */
const shortest = 12;

/**
 * Finds the JSON Schema that a prompt asks the answer to follow, as instructor and LangChain write it into the prompt's text: the
 * last object in the text that looks like a schema. The examples in their explanations come before it.
 */
export function findSchemaIn(text: string): Record<string, unknown> | undefined {
  const waiting = findBraces(text);
  // Inside braces that are not JSON, each part is parsed again: that stays proportional to the text's length.
  let charactersLeft = text.length * 4;
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    charactersLeft -= part.end - part.start;
    if (charactersLeft < 0) return undefined;
    const value = parseJson(text.slice(part.start, part.end));
    const schema = unwrap(value);
    if (isSchema(schema)) return schema;
    if (value === undefined) waiting.push(...part.inside);
  }
  return undefined;
}

/** Finds the outermost pairs of braces that match, ignoring those in JSON strings. */
function findBraces(text: string): Braces[] {
  const found: Braces[] = [];
  const starts: number[] = [];
  /** How many pairs had been found before each of these starts. */
  const counts: number[] = [];
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      // A JSON string has no line break: there the quotation mark was part of a sentence.
      else if (character === '"' || character === '\n') isString = false;
    } else if (character === '"') {
      isString = starts.length > 0;
    } else if (character === '{') {
      starts.push(at);
      counts.push(found.length);
    } else if (character === '}') {
      const start = starts.pop();
      const count = counts.pop();
      if (start === undefined || at + 1 - start < shortest) continue;
      found.push({ start, end: at + 1, inside: found.splice(count ?? 0) });
    }
  }
  return found;
}

/** Returns the schema in an object such as the API takes for `response_format`, or the value itself. */
function unwrap(value: unknown): unknown {
  const { json_schema, schema = json_schema } = isRecord(value) ? value : {};
  return schema === undefined || isSchema(value) ? value : unwrap(schema);
}

/** Checks whether an object is a schema for an object or a list, rather than data that happens to have such keys. */
function isSchema(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const { type = 'object', properties, additionalProperties, items, $ref } = value;
  if (type === 'array') return isRecord(items);
  if (![type].flat().includes('object')) return false;
  if (isRecord(properties)) return Object.values(properties).every(isRecord);
  const choices = [value.anyOf, value.oneOf, value.allOf].filter(Array.isArray).flat();
  if (choices.length > 0) return choices.every(isRecord);
  const hasDefinitions = isRecord(value.$defs) || isRecord(value.definitions);
  const isMap = value.type !== undefined && isRecord(additionalProperties);
  return isMap || (typeof $ref === 'string' && hasDefinitions);
}
