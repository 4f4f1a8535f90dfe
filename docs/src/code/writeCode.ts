import type { Call, Form } from './Call.ts';
import { writeAxios } from './writeAxios.ts';
import { writeCurl } from './writeCurl.ts';
import { writeFetch } from './writeFetch.ts';
import { writeOpenai } from './writeOpenai.ts';

const writers = { openai: writeOpenai, axios: writeAxios, fetch: writeFetch, curl: writeCurl };

/** Returns a call as a complete program in one of the forms, ready to copy. */
export function writeCode(call: Call, form: Form): string {
  return writers[form](call);
}
