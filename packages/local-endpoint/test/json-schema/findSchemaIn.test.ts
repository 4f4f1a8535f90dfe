import { expect, test } from 'vitest';
import { findSchemaIn } from '../../src/json-schema/findSchemaIn.ts';

const city = {
  $defs: { Size: { enum: ['town', 'city'], title: 'Size', type: 'string' } },
  properties: {
    name: { description: 'Such as {Seoul}, or "부산"', title: 'Name', type: 'string' },
    code: { pattern: '^\\{[A-Z]{3}$', title: 'Code', type: 'string' },
    size: { $ref: '#/$defs/Size' },
  },
  required: ['name', 'code', 'size'],
  title: 'City',
  type: 'object',
};

/** The instructions of these libraries, word for word, around a schema. */
const prompts: Record<string, (schema: object) => string> = {
  'instructor for Python': (schema) => `You are helpful. Use {curly braces} for 5" names.

        As a genius expert, your task is to understand the content and provide
        the parsed objects in json that match the following json_schema:


        ${JSON.stringify(schema, null, 2)}

        Make sure to return an instance of the JSON, not the schema itself
`,
  'instructor for TypeScript': (schema) => `
          Given a user prompt, you will return fully valid JSON based on the following description and schema.
          You will return no other prose. You will take into account any descriptions or required parameters within the schema
          and return a valid and fully escaped JSON object that matches the schema and those instructions.

          description: A city
          json schema: ${JSON.stringify(schema)}
        `,
  'LangChain for Python': (
    schema,
  ) => `The output should be formatted as a JSON instance that conforms to the JSON schema below.

As an example, for the schema {"properties": {"foo": {"title": "Foo", "description": "a list of strings", "type": "array", "items": {"type": "string"}}}, "required": ["foo"]}
the object {"foo": ["bar", "baz"]} is a well-formatted instance of the schema. The object {"properties": {"foo": ["bar", "baz"]}} is not well-formatted.

Here is the output schema:
\`\`\`
${JSON.stringify(schema)}
\`\`\``,
  'LangChain for TypeScript': (
    schema,
  ) => `You must format your output as a JSON value that adheres to a given "JSON Schema" instance.

"JSON Schema" is a declarative language that allows you to annotate and validate JSON documents.

For example, the example "JSON Schema" instance {{"properties": {{"foo": {{"description": "a list of test words", "type": "array", "items": {{"type": "string"}}}}}}, "required": ["foo"]}}
would match an object with one required property, "foo". The "type" property specifies "foo" must be an "array", and the "description" property semantically describes it as "a list of test words". The items within "foo" must be strings.
Thus, the object {{"foo": ["bar", "baz"]}} is a well-formatted instance of this example "JSON Schema". The object {{"properties": {{"foo": ["bar", "baz"]}}}} is not well-formatted.

Your output will be parsed and type-checked according to the provided schema instance, so make sure all fields in your output match the schema exactly and there are no trailing commas!

Here is the JSON Schema instance your output must adhere to. Include the enclosing markdown codeblock:
\`\`\`json
${JSON.stringify(schema)}
\`\`\`
`,
  'a schema pasted before the question': (schema) =>
    `Answer as JSON that fits ${JSON.stringify(schema)}: what is {"city": "Seoul"}?`,
};

test.each(Object.entries(prompts))('findSchemaIn() finds the schema of %s', (_, write) => {
  const { type: _type, title: _title, ...untitled } = city;
  const other = { type: 'object', properties: {}, required: [], additionalProperties: false };

  for (const schema of [city, untitled, other]) {
    expect(findSchemaIn(write(schema))).toEqual(schema);
  }
});

test.each([
  [{ type: 'array', items: { type: 'string' } }],
  [{ $ref: '#/definitions/City', definitions: { City: city } }],
  [{ anyOf: [{ $ref: '#/$defs/City' }, { type: 'null' }], $defs: { City: city } }],
  [{ oneOf: [city, { type: 'string' }] }],
  [{ type: 'object', additionalProperties: { type: 'integer' } }],
  [{ type: ['object', 'null'], properties: city.properties }],
])('findSchemaIn() finds a schema without properties: %j', (schema) => {
  expect(findSchemaIn(`The schema: ${JSON.stringify(schema)}`)).toEqual(schema);
});

test.each([
  { name: 'city', strict: true, schema: city },
  { type: 'json_schema', json_schema: { name: 'city', schema: city } },
])('findSchemaIn() finds a schema in what the API takes as response_format: %j', (format) => {
  expect(findSchemaIn(`Answer in ${JSON.stringify(format)}.`)).toEqual(city);
});

test('findSchemaIn() finds a schema inside braces of a template', () => {
  expect(findSchemaIn(`{schema: ${JSON.stringify(city)}}`)).toEqual(city);
});

test.each([
  'No schema here.',
  'Return JSON such as {"city": "Seoul", "size": {"type": "city"}}.',
  '{"type": "Feature", "properties": {"name": {"en": "Seoul"}}}',
  'The object {"properties": {"foo": ["bar", "baz"]}} is not well-formatted.',
  '{"name": "search", "parameters": {"type": "object", "properties": {"q": {"type": "string"}}}}',
  '{"properties": {"a": {"type": "string"}',
  '',
])('findSchemaIn() finds nothing in %j', (text) => {
  expect(findSchemaIn(text)).toBeUndefined();
});
