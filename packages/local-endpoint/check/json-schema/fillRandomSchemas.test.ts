import { test } from 'vitest';
import { expectFittingValues } from '../../test/json-schema/expectFittingValues.ts';

test('fillSchema() fits a thousand random strict schemas', () => {
  expectFittingValues(1_000, 1_000);
});
