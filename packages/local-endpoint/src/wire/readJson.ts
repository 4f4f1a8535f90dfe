import { EndpointError } from './errors/EndpointError.ts';
import { unreadableBody } from './errors/unreadableBody.ts';

/**
 * Parses a request's JSON body.
 * @throws {EndpointError} 400 for a body that is not JSON, or has another content type
 */
export function readJson(body: string, contentType: string | undefined): unknown {
  if (contentType !== undefined && !/^application\/json\b/i.test(contentType)) {
    throw new EndpointError(
      `Unsupported content type: '${contentType}'. This method takes 'application/json' only: send the ` +
        "header 'Content-Type: application/json'.",
      { code: 'unsupported_content_type' },
    );
  }
  try {
    return JSON.parse(body);
  } catch {
    throw unreadableBody();
  }
}
