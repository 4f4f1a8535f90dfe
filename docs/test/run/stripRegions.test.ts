import { expect, test } from 'vitest';
import { stripRegions } from '../../src/run/stripRegions.ts';

test('what runs has the lines that the page shows: no region markers, and all blank lines', () => {
  const code = `const a = 1;

  // #region send
  send(a);
  // #endregion send

  // #region check
  check(a);
  // #endregion check
`;

  expect(stripRegions(code)).toBe(`const a = 1;

  send(a);

  check(a);
`);
});
