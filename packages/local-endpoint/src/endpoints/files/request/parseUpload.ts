import type { EndpointRequest } from '../../../wire/EndpointRequest.ts';
import { parseLikeJsonSchema } from '../../../wire/errors/parseLikeJsonSchema.ts';
import { type Form, readForm } from '../../../wire/readForm.ts';
import { type Upload, uploadSchema } from './uploadSchema.ts';

/**
 * Parses the form of `POST /v1/files`, its fields in any order.
 * @throws {EndpointError} 400 for a form that the real API rejects
 */
export async function parseUpload(request: EndpointRequest): Promise<Upload> {
  return parseLikeJsonSchema(uploadSchema, collectFields(await readForm(request)));
}

/**
 * Collects the fields: `file` only if it was sent as a file with a name, the others only if they were sent as
 * text, and `expires_after[seconds]` as a member of `expires_after`.
 */
function collectFields({ texts, files }: Form): Record<string, unknown> {
  const file = files.get('file');
  const fields: [string, unknown][] = file?.filename ? [['file', file]] : [];
  const expiry: [string, unknown][] = [];
  for (const [name, text] of texts) {
    const member = /^expires_after\[(\w+)\]$/.exec(name)?.[1];
    if (member !== undefined) expiry.push([member, member === 'seconds' ? toInteger(text) : text]);
    else if (name !== 'file') fields.push([name, text]);
  }
  if (expiry.length > 0) fields.push(['expires_after', Object.fromEntries(expiry)]);
  return Object.fromEntries(fields);
}

function toInteger(text: string): number | string {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
