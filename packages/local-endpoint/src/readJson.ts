import { EndpointError } from './request/EndpointError.ts';
import { unreadableBody } from './request/unreadableBody.ts';

/**
 * Gives a request's JSON body as a value.
 * @throws {EndpointError} 400 for a body that is no JSON, or whose content type says so
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
