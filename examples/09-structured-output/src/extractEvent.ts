import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import * as z from 'zod';

const CalendarEvent = z.object({
  title: z.string(),
  date: z.iso.date(),
  time: z.string().nullable().describe('HH:MM, or null if the text names none'),
  place: z.string().nullable(),
  participants: z.array(z.string()),
});
type CalendarEvent = z.infer<typeof CalendarEvent>;

/** Extracts the event that a text announces; `today` is a date such as 2026-11-26. */
export async function extractEvent(
  text: string,
  today: string = new Date().toLocaleDateString('sv'), // Swedish dates are YYYY-MM-DD
): Promise<CalendarEvent> {
  const client = new OpenAI();

  // #region send
  const completion = await client.chat.completions.parse({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
      { role: 'system', content: `Extract the event. Today is ${today}.` },
      { role: 'user', content: text },
    ],
    response_format: zodResponseFormat(CalendarEvent, 'event'),
  });
  // #endregion send

  // #region event
  const message = completion.choices[0]?.message;
  if (message?.refusal) throw new Error(`Cannot extract an event: ${message.refusal}`);
  const event = message?.parsed;
  if (!event) throw new Error('Cannot extract an event: the answer is empty');
  // #endregion event

  // #region check
  if (event.date < today) throw new Error(`Cannot use the event: ${event.date} is in the past`);
  return event;
  // #endregion check
}
