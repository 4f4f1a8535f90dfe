import type { LegacyFunction } from '../request/toolSchema.ts';

/** Schemas nested more deeply than the API allows are cut off here. */
const DEEPEST = 16;

type Schema = { readonly [keyword: string]: unknown };

/**
 * Renders functions as the model receives them: types in a TypeScript namespace. OpenAI has not published the format;
 * others inferred it from token counts (hmarr/openai-chat-tokens, gpt-tokenizer's functionCalling), and ours agree.
 */
export function renderTools(functions: readonly LegacyFunction[]): string {
  const types = functions.map(({ name, description, parameters }) => {
    const comment = description ? `// ${description}\n` : '';
    const properties = renderProperties(asSchema(parameters), 0, '');
    const input = properties === '' ? '' : `_: {\n${properties}\n}`;
    return `${comment}type ${name} = (${input}) => any;\n\n`;
  });
  return `namespace functions {\n\n${types.join('')}} // namespace functions`;
}

function renderProperties(schema: Schema, depth: number, indent: string): string {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const lines = Object.entries(asSchema(schema.properties)).flatMap(([name, value]) => {
    const property = asSchema(value);
    const type = renderType(property, depth, indent);
    const line = `${indent}${name}${required.has(name) ? '' : '?'}: ${type},`;
    // The model receives the descriptions of the outermost properties only.
    return property.description && indent === '' ? [`// ${property.description}`, line] : [line];
  });
  return lines.join('\n');
}

function renderType(schema: Schema, depth: number, indent: string): string {
  if (depth > DEEPEST) return 'any';
  const renderEach = (schemas: readonly unknown[]): string =>
    schemas.map((inner) => renderType(asSchema(inner), depth + 1, indent)).join(' | ');

  if (Array.isArray(schema.enum)) {
    return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  }
  if (Array.isArray(schema.anyOf)) return renderEach(schema.anyOf);
  if (Array.isArray(schema.type)) {
    return renderEach(schema.type.map((type) => ({ ...schema, type })));
  }
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
      return 'number';
    case 'array':
      return `${renderEach([schema.items])}[]`;
    case 'object':
      return `{\n${renderProperties(schema, depth + 1, `${indent}  `)}\n${indent}}`;
    default:
      return 'any';
  }
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}
