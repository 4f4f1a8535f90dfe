const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives an id such as `chatcmpl-9Xtj47S36iWNBARmBocBaifGBbjtw`. It is unique enough, and no secret. */
export function createId(prefix: string, length = 29): string {
  let id = prefix;
  for (let at = 0; at < length; at += 1) id += letters[Math.floor(Math.random() * letters.length)];
  return id;
}
