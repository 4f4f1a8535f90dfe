import { expect, test } from 'vitest';
import { EndpointError } from '../../src/wire/errors/EndpointError.ts';

test('EndpointError is a bad request by default', () => {
  const error = new EndpointError('No.');

  expect(error).toMatchObject({
    status: 400,
    type: 'invalid_request_error',
    code: null,
    param: null,
  });
});

test('EndpointError shortens a message and a param that a request has made too long', () => {
  const { message, param } = new EndpointError(`The ${'x'.repeat(1_000_000)} end.`, {
    param: 'x'.repeat(1_000_000),
  });

  expect(message).toMatch(/^The x{496}\.\.\.x{495} end\.$/);
  expect(param).toBe('xxx...xxx');
});

test('EndpointError writes its four members in the order of recorded responses', () => {
  const error = new EndpointError('No.', { status: 429, type: 'tokens', code: 'x', param: 'n' });

  expect(error.status).toBe(429);
  expect(JSON.stringify(error.toBody())).toBe(
    '{"error":{"message":"No.","type":"tokens","param":"n","code":"x"}}',
  );
});
