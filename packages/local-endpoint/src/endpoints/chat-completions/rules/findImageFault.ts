import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import type { RequestMessage } from '../request/messageSchema.ts';

/** All images of a request together. */
const mostMegabytes = 50;
const signatures = [/^\x89PNG/, /^\xff\xd8\xff/, /^GIF8/, /^RIFF[\s\S]{4}WEBP/];

/**
 * Finds the first image that the API would reject: one outside a user message, a URL that is neither http(s)
 * nor `data:`, or a `data:` URL that is not a PNG, JPEG, GIF or WebP; then whether all of them are too large. An http(s)
 * URL always passes, because nothing is downloaded.
 * Source: recorded responses for the format; published responses for the rest. The limit is the one that the API was measured
 * to keep in September 2026 (the guide names 512 MB); it counts the bytes of smaller copies of its own.
 */
export function findImageFault(messages: readonly RequestMessage[]): EndpointError | undefined {
  let bytes = 0;
  for (const [index, message] of messages.entries()) {
    if (!Array.isArray(message.content)) continue;
    for (const [partIndex, part] of message.content.entries()) {
      if (part.type !== 'image_url') continue;
      if (message.role !== 'user') return notUsers(message.role, index);
      const param = `messages[${index}].content[${partIndex}].image_url.url`;
      const fault = urlFault(part.image_url.url, param);
      if (fault) return fault;
      if (/^data:/i.test(part.image_url.url)) bytes += part.image_url.url.length * 0.75;
    }
  }
  return bytes > mostMegabytes * 1_000_000 ? tooLarge(bytes) : undefined;
}

function tooLarge(bytes: number): EndpointError {
  const megabytes = (bytes / 1_000_000).toFixed(2);
  return new EndpointError(
    `Total image size is ${megabytes}MB, which exceeds the allowed limit of ${mostMegabytes}MB.`,
  );
}

function notUsers(role: string, index: number): EndpointError {
  return new EndpointError(
    `Invalid 'messages[${index}]'. Image URLs are only allowed for messages with role 'user', but this message with role '${role}' contains an image URL.`,
    { code: 'invalid_value', param: `messages[${index}]` },
  );
}

function urlFault(url: string, param: string): EndpointError | undefined {
  if (/^https?:\/\/[^\s/]/i.test(url)) return undefined;
  if (!/^data:/i.test(url)) {
    return new EndpointError(
      `Invalid '${param}'. Expected a valid URL, but got a value with an invalid format.`,
      { code: 'invalid_value', param },
    );
  }
  if (!/^data:image\//i.test(url)) {
    return badFormat('Invalid MIME type. Only image types are supported.');
  }
  const comma = url.indexOf(',');
  const start = firstBytes(url.slice(comma + 1, comma + 17));
  if (!/;base64,/i.test(url.slice(0, comma + 1)) || start === undefined) {
    return new EndpointError('Invalid base64 image_url.', { code: 'invalid_value', param });
  }
  if (signatures.some((signature) => signature.test(start))) return undefined;
  return badFormat(
    "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].",
  );
}

function badFormat(message: string): EndpointError {
  return new EndpointError(message, { code: 'invalid_image_format' });
}

function firstBytes(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}
