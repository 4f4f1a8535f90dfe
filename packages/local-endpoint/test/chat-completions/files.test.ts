import { describe, expect, test } from 'vitest';
import { adapters, asking } from '../exchange/adapters.ts';
import { formOf } from '../files/formOf.ts';

describe.each(adapters)('over %s', (_, start) => {
  test('a chat that refers to an unknown file is rejected', async () => {
    const send = await start();
    const form = formOf(['file', '%PDF-1.4', 'a.pdf'], ['purpose', 'user_data']);
    const file = await (await send('/files', form)).json();
    const ask = (...ids: string[]) => {
      const content = ids.map((file_id) => ({ type: 'file', file: { file_id } }));
      return send('/chat/completions', asking('', { messages: [{ role: 'user', content }] }));
    };

    expect((await ask(file.id)).status).toBe(200);
    const response = await ask('file-x', file.id, 'file-y');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { message: 'Files [file-x, file-y] were not found', param: null, code: null },
    });
  });
});
