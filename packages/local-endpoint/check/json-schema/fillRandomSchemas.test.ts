import { test } from 'vitest';
import { expectFittingValues } from '../../test/json-schema/expectFittingValues.ts';

test.each([1, 2, 3])('fillSchema() fits random strict schemas, thousand %i', (thousand) => {
  expectFittingValues(1000, thousand * 1000);
});
