import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { FormFile } from '../../../wire/readForm.ts';
import { hasJsonLine } from './hasJsonLine.ts';

const megabyte = 1024 * 1024;

/**
 * Checks a file's size, and for a batch its name and its lines.
 * Source: published responses; OpenAI's OpenAPI document for the sizes.
 * @throws {EndpointError} 400
 */
export function checkUpload({ filename, content }: FormFile, purpose: string): void {
  const isBatch = purpose === 'batch';
  if (content.length > (isBatch ? 200 : 512) * megabyte) {
    throw new EndpointError('File is too large.');
  }
  if (isBatch && !(filename.endsWith('.jsonl') && hasJsonLine(content))) {
    throw new EndpointError('Invalid file format for Batch API. Must be .jsonl');
  }
  if (content.length === 0) throw new EndpointError('File is empty.');
}
