import type { StoredFile } from './StoredFile.ts';

/**
 * Returns a file as the API describes it. Every file is processed at once.
 * Source: OpenAIFile in OpenAI's OpenAPI document; recorded responses for the order and the nulls.
 */
export function describeFile(file: StoredFile): object {
  return {
    object: 'file',
    id: file.id,
    purpose: file.purpose,
    filename: file.filename,
    bytes: file.bytes,
    created_at: file.createdAt,
    expires_at: file.expiresAt,
    status: 'processed',
    status_details: null,
  };
}
