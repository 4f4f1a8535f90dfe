import { test } from 'vitest';
import { expectFittingValues } from '../../test/json-schema/expectFittingValues.ts';

test('fillSchema() fits three hundred random strict schemas', () => {
  expectFittingValues(300, 1_000);
});
