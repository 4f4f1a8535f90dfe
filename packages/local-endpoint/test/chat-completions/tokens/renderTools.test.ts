import { formatFunctionDefinitions } from 'gpt-tokenizer/functionCalling';
import { expect, test } from 'vitest';
import { renderTools } from '../../../src/endpoints/chat-completions/tokens/renderTools.ts';

test('renderTools() renders functions as TypeScript types', () => {
  const text = renderTools([
    {
      name: 'find_room',
      description: 'Find a free room',
      parameters: {
        type: 'object',
        properties: {
          city: { type: 'string', description: 'Where' },
          beds: { type: 'array', items: { type: 'integer' } },
          view: { enum: ['sea', 'hill', null] },
          price: { type: ['number', 'null'] },
          guest: { type: 'object', properties: { age: { type: 'number', description: 'Years' } } },
          note: { anyOf: [{ type: 'string' }, { type: 'boolean' }] },
          other: {},
        },
        required: ['city'],
      },
    },
    { name: 'stop' },
  ]);

  expect(text).toBe(`namespace functions {

// Find a free room
type find_room = (_: {
// Where
city: string,
beds?: number[],
view?: "sea" | "hill" | null,
price?: number | null,
guest?: {
  age?: number,
},
note?: string | boolean,
other?: any,
}) => any;

type stop = () => any;

} // namespace functions`);
});

test('renderTools() agrees with gpt-tokenizer on the schemas that it supports', () => {
  const functions = [
    {
      name: 'place_order',
      description: 'Place an order',
      parameters: {
        type: 'object' as const,
        properties: {
          items: {
            type: 'array' as const,
            items: {
              type: 'object' as const,
              properties: { id: { type: 'string' as const }, count: { type: 'integer' as const } },
              required: ['id'],
            },
          },
          size: { type: 'string' as const, enum: ['small', 'large'], description: 'How large' },
        },
        required: ['items'],
      },
    },
  ];

  expect(renderTools(functions)).toBe(formatFunctionDefinitions(functions));
});

test('renderTools() truncates a deeply nested schema', () => {
  let schema: object = { type: 'string' };
  for (let depth = 0; depth < 50_000; depth++) schema = { type: 'array', items: schema };

  const text = renderTools([{ name: 'deep', parameters: { properties: { value: schema } } }]);

  expect(text).toContain('value?: any[]');
});
