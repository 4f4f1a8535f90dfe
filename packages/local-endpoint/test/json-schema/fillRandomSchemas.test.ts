import { test } from 'vitest';
import { expectFittingValues } from './expectFittingValues.ts';

test('fillSchema() fits 60 random strict schemas', () => {
  expectFittingValues(60, 1);
});
