/** Gives what a field holds. Not v-model: it would wait until a Korean syllable is complete. */
export function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
