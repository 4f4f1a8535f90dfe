import type { EndpointRequest } from './EndpointRequest.ts';
import { EndpointError } from './errors/EndpointError.ts';
import { keepEnds } from './errors/keepEnds.ts';
import { unreadableBody } from './errors/unreadableBody.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Parses a request's JSON body.
 * @throws {EndpointError} 400 for a body that is not JSON, or has another content type
 */
export function readJson({ body, header }: EndpointRequest): unknown {
  const contentType = header('content-type');
  if (contentType !== undefined && !/^application\/json\b/i.test(contentType)) {
    throw new EndpointError(
      `Unsupported content type: '${keepEnds(contentType)}'. This method takes 'application/json' only: send the ` +
        "header 'Content-Type: application/json'.",
      { code: 'unsupported_content_type' },
    );
  }
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    throw unreadableBody();
  }
}
