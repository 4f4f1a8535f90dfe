import type { FormMessage, PlaygroundState } from './PlaygroundState.ts';

/** Checks whether a message's image is a file: then its URL contains all of its bytes. */
export function isImageFile({ image }: FormMessage): boolean {
  return /^data:/i.test(image ?? '');
}

/** Checks whether a form sends an image file. */
export function sendsImageFile({ messages }: PlaygroundState): boolean {
  return messages.some((message) => message.role === 'user' && isImageFile(message));
}
