/**
 * What Structured Outputs allows in a schema with `strict: true`, as of November 2026.
 *
 * Sources: OpenAI's guide "Structured model outputs", section "Supported schemas"; the list of allowed keywords in openai-java's
 * JsonSchemaValidator; error messages that users of the API quote. Quotes disagree about `minLength` and `maxLength`: the guide
 * and the Java client do not list them as supported, so they are rejected. A `default` passes, as it does in the API now.
 */
export const strictRules: {
  types: readonly string[];
  refusedKeywords: readonly string[];
  formats: readonly string[];
  mostProperties: number;
  mostLevels: number;
  mostNameCharacters: number;
  mostEnumValues: number;
  largeEnumValues: number;
  mostLargeEnumCharacters: number;
} = {
  types: ['string', 'number', 'boolean', 'integer', 'object', 'array', 'null'],
  refusedKeywords: [
    // combinations: only `anyOf`
    ...['allOf', 'oneOf', 'not', 'if', 'then', 'else'],
    ...['dependentRequired', 'dependentSchemas', 'dependencies'],
    // objects: only `properties`, `required` and `additionalProperties: false`
    ...[
      'patternProperties',
      'propertyNames',
      'minProperties',
      'maxProperties',
      'unevaluatedProperties',
    ],
    // lists: only `items`, `minItems` and `maxItems`
    ...['prefixItems', 'additionalItems', 'unevaluatedItems', 'uniqueItems'],
    ...['contains', 'minContains', 'maxContains'],
    // strings: only `pattern` and `format`
    ...['minLength', 'maxLength'],
  ],
  formats: ['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'],
  mostProperties: 5000,
  mostLevels: 10,
  /** The total length of all property names, definition names, enum and const values. */
  mostNameCharacters: 120_000,
  mostEnumValues: 1000,
  /** An enum with more values than this is limited to `mostLargeEnumCharacters` in total. */
  largeEnumValues: 250,
  mostLargeEnumCharacters: 15_000,
};
