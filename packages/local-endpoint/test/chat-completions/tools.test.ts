import { expect, test } from 'vitest';
import {
  missing,
  type Outcome,
  outcomeOfEdit,
  type Row,
  refused,
  wrongType,
  wrongValue,
} from './outcomeOf.ts';

const named = (name: string, members: object = {}) => ({
  type: 'function',
  function: { name, ...members },
});
const taking = (parameters: unknown, strict = false) => ({
  tools: [named('f', { parameters, strict })],
});
const tools = [named('f'), { type: 'custom', custom: { name: 'c' } }];
const at = 'tools[0].function';
const strictObject = {
  type: 'object',
  properties: { a: { type: 'string' } },
  required: ['a'],
  additionalProperties: false,
};

const pattern = (param: string): Outcome =>
  refused(
    'invalid_value',
    param,
    `Invalid '${param}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`,
  );
const badSchema = (rule: string): Outcome =>
  refused(
    'invalid_function_parameters',
    `${at}.parameters`,
    `Invalid schema for function 'f': ${rule}`,
  );
const onlyWith = (member: string, other: string): Outcome =>
  refused(
    null,
    member,
    `Invalid value for '${member}': '${member}' is only allowed when '${other}' are specified.`,
  );
const tooLong = (param: string, kind: string, most: number, length: number): Outcome =>
  refused(
    `${kind}_above_max_length`,
    param,
    `Invalid '${param}': ${kind} too long. Expected a${kind === 'array' ? 'n' : ''} ${kind} with maximum length ${most}, but got a${kind === 'array' ? 'n' : ''} ${kind} with length ${length} instead.`,
  );

test.for<Row>([
  ['tools', { tools, tool_choice: 'auto', parallel_tool_calls: false }, 'accepted'],
  [
    'an empty list of tools',
    { tools: [] },
    refused(
      'empty_array',
      'tools',
      "Invalid 'tools': empty array. Expected an array with minimum length 1, but got an empty array instead.",
    ),
  ],
  ['tools as a string', { tools: 'none' }, wrongType('tools', 'an array of objects', 'a string')],
  [
    '128 tools',
    { tools: Array.from({ length: 128 }, (_, index) => named(`f${index}`)) },
    'accepted',
  ],
  [
    '217 tools',
    { tools: Array.from({ length: 217 }, (_, index) => named(`f${index}`)) },
    tooLong('tools', 'array', 128, 217),
  ],
  ['a tool without type', { tools: [{ function: { name: 'f' } }] }, missing('tools[0].type')],
  [
    'a tool of unknown type',
    { tools: [{ type: 'web' }] },
    wrongValue('tools[0].type', 'web', "'function' and 'custom'"),
  ],
  ['a tool without function', { tools: [{ type: 'function' }] }, missing(at)],
  [
    'a function without name',
    { tools: [{ type: 'function', function: {} }] },
    missing(`${at}.name`),
  ],
  [
    'an empty name',
    { tools: [named('')] },
    refused(
      'empty_string',
      `${at}.name`,
      `Invalid '${at}.name': empty string. Expected a string with minimum length 1, but got an empty string instead.`,
    ),
  ],
  ['a name with a dot', { tools: [named('a.b')] }, pattern(`${at}.name`)],
  ['a Korean name', { tools: [named('날씨')] }, pattern(`${at}.name`)],
  [
    'a name of 65 letters',
    { tools: [named('f'.repeat(65))] },
    tooLong(`${at}.name`, 'string', 64, 65),
  ],
  [
    'a custom tool without name',
    { tools: [{ type: 'custom', custom: {} }] },
    missing('tools[0].custom.name'),
  ],

  [
    'parameters with an object schema',
    taking({ type: 'object', properties: { a: { type: 'array', items: {} } } }),
    'accepted',
  ],
  ['empty parameters', taking({}), 'accepted'],
  [
    'parameters that are a list',
    taking([]),
    wrongType(`${at}.parameters`, 'an object', 'an array'),
  ],
  [
    'parameters with a string schema',
    taking({ type: 'string' }),
    badSchema(`schema must be a JSON Schema of 'type: "object"', got 'type: "string"'.`),
  ],
  [
    'parameters without type',
    taking({ properties: {} }),
    badSchema(`schema must be a JSON Schema of 'type: "object"', got 'type: "None"'.`),
  ],
  [
    'parameters without properties',
    taking({ type: 'object' }),
    badSchema('In context=(), object schema missing properties.'),
  ],
  [
    'parameters with oneOf at the top level',
    taking({ type: 'object', properties: {}, oneOf: [] }),
    badSchema(
      "schema must have type 'object' and not have 'oneOf'/'anyOf'/'allOf'/'enum'/'not' at the top level.",
    ),
  ],
  [
    'an array without items',
    taking({
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'array', items: { type: 'array' } } },
    }),
    badSchema("In context=('properties', 'b', 'items'), array schema missing items."),
  ],
  ['strict parameters', taking(strictObject, true), 'accepted'],
  [
    'strict parameters that allow additional properties',
    taking({ ...strictObject, additionalProperties: true }, true),
    badSchema("In context=(), 'additionalProperties' is required to be supplied and to be false."),
  ],

  ['tool_choice by name', { tools, tool_choice: named('f') }, 'accepted'],
  [
    'tool_choice of a custom tool',
    { tools, tool_choice: { type: 'custom', custom: { name: 'c' } } },
    'accepted',
  ],
  [
    'tool_choice with allowed_tools',
    {
      tools,
      tool_choice: { type: 'allowed_tools', allowed_tools: { mode: 'auto', tools: [named('f')] } },
    },
    'accepted',
  ],
  [
    'an unknown tool_choice',
    { tools, tool_choice: 'any' },
    wrongValue('tool_choice', 'any', "'none', 'auto', and 'required'"),
  ],
  [
    'tool_choice as a number',
    { tools, tool_choice: 7 },
    wrongType('tool_choice', "one of one of 'none', 'auto', or 'required' or object", 'an integer'),
  ],
  [
    'tool_choice without function',
    { tools, tool_choice: { type: 'bogus' } },
    missing('tool_choice.function'),
  ],
  [
    'tool_choice without name',
    { tools, tool_choice: { type: 'function', function: {} } },
    missing('tool_choice.function.name'),
  ],
  [
    'tool_choice with allowed_tools without mode',
    { tools, tool_choice: { type: 'allowed_tools', allowed_tools: { tools: [] } } },
    missing('tool_choice.allowed_tools.mode'),
  ],
  [
    'tool_choice of a missing tool',
    { tools, tool_choice: named('g') },
    refused(
      null,
      'tool_choice',
      "Invalid value for 'tool_choice': no function named 'g' was specified in the 'tools' parameter.",
    ),
  ],
  ['tool_choice without tools', { tool_choice: 'auto' }, onlyWith('tool_choice', 'tools')],
  [
    'parallel_tool_calls without tools',
    { parallel_tool_calls: true },
    onlyWith('parallel_tool_calls', 'tools'),
  ],

  [
    'the deprecated functions',
    {
      functions: [{ name: 'f', parameters: { type: 'object', properties: {} } }],
      function_call: { name: 'f' },
    },
    'accepted',
  ],
  [
    'functions as a string',
    { functions: 'f' },
    wrongType('functions', 'an array of function definitions', 'a string'),
  ],
  [
    'a deprecated function without name',
    { functions: [{ parameters: {} }] },
    missing('functions[0].name'),
  ],
  [
    'a deprecated function with invalid parameters',
    { functions: [{ name: 'f', parameters: { type: 'object' } }] },
    refused('invalid_function_parameters', 'functions[0].parameters'),
  ],
  [
    'function_call without name',
    { functions: [{ name: 'f' }], function_call: {} },
    missing('function_call.name'),
  ],
  [
    'function_call of a missing function',
    { functions: [{ name: 'f' }], function_call: { name: 'g' } },
    refused(
      null,
      'function_call',
      "Invalid value for 'function_call': no function named 'g' was specified in the 'functions' parameter.",
    ),
  ],
  [
    'function_call without functions',
    { function_call: 'auto' },
    onlyWith('function_call', 'functions'),
  ],
])('%s', ([, edit, outcome]) => {
  expect(outcomeOfEdit(edit)).toEqual(outcome);
});
