type Schema = Record<string, unknown>;

const text: Schema = { type: 'string' };
const node = { $ref: '#/$defs/node' };

function closed(properties: Schema, more: Schema = {}): Schema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    ...more,
  };
}

/** Schemas that can be satisfied, by their special feature. */
export const satisfiableSchemas: Record<string, Schema> = {
  'a weather tool': {
    type: 'object',
    properties: {
      location: {
        type: 'string',
        description: 'The city and country, for example Seoul, South Korea',
      },
      unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
      days: { type: 'integer', minimum: 1, maximum: 14, default: 3 },
    },
    required: ['location'],
  },
  'a strict calendar event': closed({
    name: text,
    date: text,
    participants: { type: 'array', items: text },
  }),
  'math steps in $defs': closed(
    { steps: { type: 'array', items: { $ref: '#/$defs/step' } }, final_answer: text },
    { $defs: { step: closed({ explanation: text, output: text }) } },
  ),
  'a recursive tree of UI components': closed({
    type: { type: 'string', enum: ['div', 'button', 'form'] },
    label: text,
    children: { type: 'array', items: { $ref: '#' } },
    attributes: { type: 'array', items: closed({ name: text, value: text }) },
  }),
  'a linked list': closed(
    { list: node },
    {
      $defs: {
        node: closed({ value: { type: 'number' }, next: { anyOf: [node, { type: 'null' }] } }),
      },
    },
  ),
  'a binary tree that ends in a leaf': {
    $defs: {
      node: { anyOf: [closed({ left: node, right: node }), closed({ leaf: { type: 'integer' } })] },
    },
    ...node,
  },
  'a recursion that ends by type': {
    type: ['object', 'null'],
    properties: { next: { $ref: '#' } },
    required: ['next'],
  },
  'a recursion with optional children': {
    type: 'object',
    properties: {
      name: text,
      parent: { $ref: '#' },
      related: { type: 'array', items: { $ref: '#' } },
    },
  },
  'a recursion with required children': {
    $defs: {
      node: {
        type: 'object',
        properties: { kids: { type: 'array', items: node, maxItems: 2 } },
        required: ['kids'],
      },
    },
    ...node,
  },
  'mutual recursion': {
    $defs: {
      person: closed({
        name: text,
        employer: { anyOf: [{ $ref: '#/$defs/company' }, { type: 'null' }] },
      }),
      company: closed({
        title: text,
        owner: { $ref: '#/$defs/person' },
        staff: { type: 'array', items: { $ref: '#/$defs/person' } },
      }),
    },
    $ref: '#/$defs/company',
  },
  'an expression language': {
    $defs: {
      expression: { oneOf: [{ $ref: '#/$defs/sum' }, { $ref: '#/$defs/literal' }] },
      sum: closed({
        kind: { const: 'sum' },
        terms: { type: 'array', items: { $ref: '#/$defs/expression' }, minItems: 2 },
      }),
      literal: closed({ kind: { const: 'literal' }, value: { type: 'number' } }),
    },
    ...closed({ expression: { $ref: '#/$defs/expression' } }),
  },
  'a union with a discriminator': {
    type: 'array',
    items: {
      oneOf: [
        closed({ type: { const: 'text' }, text }),
        closed({ type: { const: 'image' }, url: { type: 'string', format: 'uri' } }),
      ],
    },
    minItems: 2,
  },
  'properties that exclude each other': {
    type: 'object',
    properties: { email: text, phone: text },
    oneOf: [{ required: ['email'] }, { required: ['phone'] }],
  },
  'branches of oneOf that overlap': {
    oneOf: [{ type: 'integer' }, { type: 'number' }, { multipleOf: 0.5 }],
  },
  'allOf with a closed object': {
    allOf: [
      { type: 'object', properties: { name: text }, required: ['name'] },
      {
        properties: { name: {}, age: { type: 'integer', minimum: 0 } },
        required: ['age'],
        additionalProperties: false,
      },
    ],
  },
  'allOf that narrows numbers': {
    allOf: [
      { type: 'number', minimum: 3, multipleOf: 2 },
      { multipleOf: 3, maximum: 20 },
      { type: 'integer', exclusiveMinimum: 6 },
    ],
  },
  'a $ref with other keywords': {
    $defs: { name: { type: 'string', minLength: 2 } },
    $ref: '#/$defs/name',
    maxLength: 4,
    pattern: '^[a-z]+$',
  },
  'definitions, escapes and anchors': {
    type: 'object',
    properties: {
      a: { $ref: '#/definitions/a~1b~0c' },
      b: { $ref: '#/definitions/per%20cent%25' },
      c: { $ref: '#here' },
      d: { $ref: '#/definitions/a~1b~0c/properties/inner/items' },
    },
    required: ['a', 'b', 'c', 'd'],
    definitions: {
      'a/b~c': {
        type: 'object',
        properties: { inner: { type: 'array', items: { const: 7 } } },
        required: ['inner'],
      },
      'per cent%': { type: 'boolean' },
      third: { $anchor: 'here', type: 'string', format: 'uuid' },
    },
  },
  'if, then and else': {
    type: 'object',
    properties: { country: { enum: ['US', 'KR'] }, zip: text },
    required: ['country', 'zip'],
    if: { properties: { country: { const: 'US' } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    then: { properties: { zip: { pattern: '^\\d{5}(-\\d{4})?$' } } },
    else: { properties: { zip: { pattern: '^[가-힣]{2,3} \\d{2}$' } } },
  },
  'not a type': {
    type: 'object',
    properties: { value: { not: { type: ['string', 'number'] } } },
    required: ['value'],
  },
  'not one value': {
    type: 'object',
    properties: { size: { enum: ['S', 'M'], not: { const: 'S' } } },
    required: ['size'],
  },
  'dependent properties': {
    type: 'object',
    properties: { card: text, address: text },
    required: ['card'],
    dependentRequired: { card: ['address'] },
    dependentSchemas: {
      address: { properties: { zip: { type: 'string', pattern: '^\\d{5}$' } }, required: ['zip'] },
    },
  },
  'a map': { type: 'object', additionalProperties: { type: 'number' }, minProperties: 3 },
  'a map with key patterns': {
    type: 'object',
    patternProperties: { '^x-[a-z]+$': text, '^\\d{3}$': { type: 'integer' } },
    additionalProperties: false,
    minProperties: 2,
  },
  'property names': {
    type: 'object',
    propertyNames: { pattern: '^[A-Z]{2}$' },
    additionalProperties: { type: 'boolean' },
    minProperties: 4,
  },
  'at most one property': {
    type: 'object',
    properties: { a: text, b: text, c: text },
    required: ['b'],
    maxProperties: 1,
  },
  'optional properties without a value': {
    type: 'object',
    properties: { a: false, b: { not: {} }, c: { type: 'string', enum: [1] }, d: true },
  },
  'required properties that are not declared': {
    type: 'object',
    required: ['city', 'constructor', '__proto__'],
  },
  'awkward property names': JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"string"},"toString":{"type":"integer"},"":{"type":"null"},"a.b/c~":{"type":"boolean"}},"required":["__proto__","toString","","a.b/c~"]}',
  ),
  'unique items of an enum': {
    type: 'array',
    items: { enum: ['a', 'b', 'c'] },
    uniqueItems: true,
    minItems: 3,
  },
  'a hundred unique whole numbers': {
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: 100 },
    uniqueItems: true,
    minItems: 100,
  },
  'unique objects': {
    type: 'array',
    items: closed({ on: { type: 'boolean' }, level: { enum: [1, 2, 3] } }),
    uniqueItems: true,
    minItems: 6,
  },
  'unique strings of one character': {
    type: 'array',
    items: { type: 'string', maxLength: 1 },
    uniqueItems: true,
    minItems: 20,
  },
  contains: {
    type: 'array',
    items: { type: 'integer' },
    contains: { minimum: 100 },
    minContains: 2,
    maxContains: 3,
    minItems: 5,
  },
  'a tuple': {
    type: 'array',
    prefixItems: [text, { type: 'integer' }, { enum: ['up', 'down'] }],
    items: false,
    minItems: 3,
  },
  'an empty list': { type: 'array', items: text, maxItems: 0 },
  'a list of anything': { type: 'array', minItems: 3 },
  'a number with bounds and a step': {
    type: 'number',
    minimum: 10,
    exclusiveMaximum: 10.5,
    multipleOf: 0.25,
  },
  'a whole number with a fractional step': {
    type: 'integer',
    multipleOf: 1.5,
    minimum: 4,
    maximum: 8,
  },
  'a narrow number': { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.001 },
  'a negative number': { type: 'number', maximum: -40.5 },
  'a number that is not whole': { type: 'number', minimum: 0, not: { type: 'integer' } },
  cents: { type: 'number', minimum: 0.01, maximum: 0.99, multipleOf: 0.01 },
  'a large number': { type: 'integer', minimum: 1e15, multipleOf: 1000 },
  coordinates: {
    type: 'object',
    properties: {
      latitude: { type: 'number', minimum: -90, maximum: 90 },
      longitude: { type: 'number', minimum: -180, maximum: 180 },
    },
    required: ['latitude', 'longitude'],
  },
  'a string of fixed length': { type: 'string', minLength: 30, maxLength: 30 },
  'an empty string': { type: 'string', maxLength: 0 },
  'a long string': { type: 'string', minLength: 5000 },
  'every format': {
    type: 'object',
    properties: Object.fromEntries(
      [
        'date-time',
        'date',
        'time',
        'duration',
        'email',
        'hostname',
        'ipv4',
        'ipv6',
        'uuid',
        'uri',
        'uri-reference',
        'json-pointer',
        'regex',
      ].map((format) => [
        format,
        { type: 'array', items: { type: 'string', format }, minItems: 3, uniqueItems: true },
      ]),
    ),
  },
  'zod’s email': {
    type: 'string',
    format: 'email',
    pattern:
      "^(?!\\.)(?!.*\\.\\.)([A-Za-z0-9_'+\\-\\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$",
  },
  patterns: {
    type: 'object',
    properties: Object.fromEntries(
      [
        '^[A-Z]{3}-\\d{4}$',
        '^01[016789]-\\d{3,4}-\\d{4}$',
        '^\\+?[1-9]\\d{1,14}$',
        '^#(?:[0-9a-fA-F]{3}){1,2}$',
        '^(?=.*[A-Z])(?=.*\\d)(?=.*[!@#])[A-Za-z\\d!@#]{8,}$',
        '^(?!admin$)[a-z]{5}$',
        '^v?\\d+\\.\\d+\\.\\d+(-[\\w.]+)?$',
        '^(mon|tues|wednes|thurs|fri)day$',
        '^(?<quote>[\'"]).+\\k<quote>$',
        '^(\\w)(\\w)\\2\\1$',
        '^\\p{Script=Hangul}{2,5}$',
        '^[\\u4e00-\\u9fa5]+$',
        '^[^\\s,]+(, [^\\s,]+)*$',
        '^\\$\\d{1,3}(,\\d{3})*\\.\\d{2}$',
        '^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$',
        '[[\\]{}]',
        '^$',
      ].map((pattern, at) => [`pattern${at}`, { type: 'string', pattern }]),
    ),
  },
  'a pattern with a length': {
    type: 'string',
    pattern: '^[a-z]+(-[a-z]+)*$',
    minLength: 200,
    maxLength: 210,
  },
  'two patterns': { type: 'string', allOf: [{ pattern: '^[a-z\\d]{6,}$' }, { pattern: '\\d' }] },
  'patterns with nested repetitions': closed({
    url: { type: 'string', pattern: '^\\/[a-z]+(\\/[a-z]+)*$' },
    email: { type: 'string', pattern: '^([a-z]+ ?)+$' },
    description: { type: 'string', pattern: '^v\\d+(\\.\\d+){2}$' },
  }),
  'formats with a pattern': closed({
    email: { type: 'string', format: 'email', pattern: '@acme\\.com$' },
    birthday: { type: 'string', format: 'date', pattern: '^19\\d\\d-02-' },
    start: { type: 'string', format: 'date-time', pattern: '\\+09:00$' },
    link: { type: 'string', format: 'uri', pattern: '^ftp://[a-z]{9}/' },
    ip: { type: 'string', format: 'ipv4', pattern: '^10\\.' },
  }),
  'a format with a length': { type: 'string', format: 'email', minLength: 40, maxLength: 40 },
  'two patterns with a length': {
    type: 'string',
    minLength: 4,
    maxLength: 5,
    allOf: [{ pattern: '^\\S+$' }, { pattern: '\\d{3}' }],
  },
  'a step that is not exact in binary': {
    type: 'number',
    multipleOf: 0.05,
    exclusiveMinimum: 42347.9,
    maximum: 42347.951,
  },
  'a list that must not be one of texts': {
    type: 'array',
    not: { minItems: 1, items: { type: 'string' } },
  },
  'a list of which most items may fit contains': {
    type: 'array',
    items: { type: 'integer' },
    contains: { type: 'integer' },
    maxContains: 4,
    minItems: 4,
  },
  'an object with something else than texts': {
    type: 'object',
    properties: { value: {} },
    not: { additionalProperties: { type: 'string' } },
  },
  'a string that must not be short': { type: 'string', not: { maxLength: 19 } },
  'examples and defaults': {
    type: 'object',
    properties: {
      code: { type: 'string', examples: [7, 'QX-1'] },
      limit: { type: 'integer', default: 20, maximum: 10 },
      when: { type: 'string', default: 'tomorrow' },
    },
  },
  'many combined choices': {
    allOf: Array.from({ length: 30 }, (_, at) => ({
      anyOf: [{ type: 'null' }, { type: 'number', minimum: at }],
    })),
  },
  'no type anywhere': {
    properties: { city: {}, list: { items: text }, size: { minimum: 3 } },
    required: ['city', 'list', 'size'],
  },
  'anything at all': {},
};
