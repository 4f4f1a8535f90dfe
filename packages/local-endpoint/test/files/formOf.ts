/** Creates a form from its fields, in order; a field with a third item is sent as a file of that name. */
export function formOf(
  ...fields: [name: string, content: BlobPart, filename?: string][]
): FormData {
  const form = new FormData();
  for (const [name, content, filename] of fields) {
    if (filename === undefined) form.append(name, String(content));
    else form.append(name, new Blob([content]), filename);
  }
  return form;
}

/** A line of a batch's file. */
export const line = '{"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":{}}\n';
