import type { EndpointRequest } from './EndpointRequest.ts';
import { EndpointError } from './errors/EndpointError.ts';

/** A file of a form: its name and its bytes. */
export type FormFile = { filename: string; content: Uint8Array<ArrayBuffer> };

/** The fields of a form: those sent as text, and those sent as a file. The last of one name counts. */
export type Form = { texts: Map<string, string>; files: Map<string, FormFile> };

/**
 * Parses a request's multipart body without copying it. One whose content type is not multipart with a
 * boundary has no fields, so that the real API reports the first as missing (a published response).
 * `Response.formData()` would hold a large file four times and block for seconds.
 * @throws {EndpointError} 400 for a body that breaks off or is not multipart
 */
export async function readForm({ body, header }: EndpointRequest): Promise<Form> {
  const form: Form = { texts: new Map(), files: new Map() };
  const contentType = header('content-type') ?? '';
  // Loading it takes 20 ms, which most programs would spend for nothing.
  const { getMultipartBoundary, parseMultipart } = await import('@remix-run/multipart-parser');
  const boundary = getMultipartBoundary(contentType);
  if (!/^multipart\/form-data\b/i.test(contentType) || !boundary) return form;
  try {
    const anySize = { maxFileSize: body.length, maxTotalSize: body.length };
    for (const { name = '', filename, content } of parseMultipart(body, { boundary, ...anySize })) {
      // The body is one chunk, so a part's content is at most one.
      const bytes = (content[0] ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
      if (filename === undefined) form.texts.set(name, new TextDecoder().decode(bytes));
      else form.files.set(name, { filename: unescapeName(filename), content: bytes });
    }
    return form;
  } catch {
    throw new EndpointError('Could not parse multipart form');
  }
}

/** Restores what a form's encoding escapes in a name. Source: multipart/form-data in the HTML standard */
function unescapeName(filename: string): string {
  return filename.replace(/%(?:22|0A|0D)/gi, decodeURIComponent);
}
