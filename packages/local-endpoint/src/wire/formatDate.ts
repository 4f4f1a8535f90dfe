const dayMs = 24 * 60 * 60 * 1_000;
let known = { day: Number.NaN, date: '' };

/** Formats the date of a time: `YYYY-MM-DD`, in UTC. */
export function formatDate(time: Date): string {
  const day = Math.floor(time.getTime() / dayMs);
  // Formatting a date takes longer than finding a model, and the requests of one day share it.
  if (day !== known.day) known = { day, date: time.toISOString().slice(0, 10) };
  return known.date;
}
