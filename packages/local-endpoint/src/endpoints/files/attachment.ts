const longestName = 200;

/**
 * Creates the `Content-Disposition` of a download. A name that is not plain ASCII is also sent encoded;
 * nothing in a name can end the header or lead to another folder.
 * Source: RFC 6266
 */
export function attachment(filename: string): string {
  const name = filename.slice(0, longestName).toWellFormed().replace(/[/\\]/g, '_');
  const plain = name.replace(/[^\x20-\x7e]|"/g, '_');
  if (plain === name) return `attachment; filename="${name}"`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentEncode);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
