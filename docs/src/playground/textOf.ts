/** Returns a field's value. Used instead of v-model, which waits until a Korean syllable is complete. */
export function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
