import * as z from 'zod';
import type { FormFile } from '../../../wire/readForm.ts';

/** The purposes of an upload, in the order in which the real error lists them (a published response). */
const purposes = [
  'fine-tune',
  'assistants',
  'batch',
  'user_data',
  'responses',
  'vision',
  'evals',
] as const;

/** An upload. */
export type Upload = {
  file: FormFile;
  purpose: (typeof purposes)[number];
  expires_after?: { anchor: 'created_at'; seconds: number };
};

/** The form of an upload. Source: CreateFileRequest in OpenAI's OpenAPI document. */
export const uploadSchema: z.ZodType<Upload> = z.strictObject({
  file: z.custom<FormFile>((file) => file !== undefined),
  purpose: z.enum(purposes),
  expires_after: z
    .strictObject({
      anchor: z.enum(['created_at']),
      seconds: z.number('integer').min(3_600).max(2_592_000),
    })
    .exactOptional(),
});
