import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { checkStrictSchema } from '../../src/json-schema/checkStrictSchema.ts';
import { fillSchema } from '../../src/json-schema/fillSchema.ts';
import { randomStrictSchema } from './randomStrictSchema.ts';
import { seededRandom } from './seededRandom.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

/** Checks with ajv that the values for `count` random strict schemas fit them. */
export function expectFittingValues(count: number, firstSeed: number): void {
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const schema = randomStrictSchema(seededRandom(seed));
    expect(checkStrictSchema(schema), JSON.stringify(schema)).toBeUndefined();
    const validate = ajv.compile(schema);

    const value = fillSchema(schema, seededRandom(seed), seed % 2 === 0 ? 'ko' : 'en');

    validate(JSON.parse(JSON.stringify(value)));
    expect(validate.errors, JSON.stringify({ seed, schema, value })).toBeNull();
  }
}
