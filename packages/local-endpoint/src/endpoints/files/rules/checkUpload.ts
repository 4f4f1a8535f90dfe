import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { FormFile } from '../../../wire/readForm.ts';
import { hasJsonLine } from './hasJsonLine.ts';

/** Of a batch's file; the real limit of any other is 512 MB. */
const largestBytes = 200 * 2 ** 20;

/**
 * Checks a file's size, and for a batch its name and its lines.
 * Source: published responses; OpenAI's OpenAPI document for the sizes.
 * @throws {EndpointError} 400
 */
export function checkUpload({ filename, content }: FormFile, purpose: string): void {
  const isBatch = purpose === 'batch';
  if (content.length > largestBytes) throw new EndpointError('File is too large.');
  if (isBatch && !(filename.endsWith('.jsonl') && hasJsonLine(content))) {
    throw new EndpointError('Invalid file format for Batch API. Must be .jsonl');
  }
  if (content.length === 0) throw new EndpointError('File is empty.');
}
