import { test } from 'vitest';
import { expectFittingValues } from './expectFittingValues.ts';

test('fillSchema() fits 300 random strict schemas', () => {
  expectFittingValues(300, 1);
});
