/** A map of bounded size that forgets what has not been asked for lately: at most `2 * half` entries. */
export class RecentMap<Value> {
  private readonly half: number;
  private recent: Map<string, Value> = new Map();
  private older: Map<string, Value> = new Map();

  constructor(half: number) {
    this.half = half;
  }

  /** The value kept under a key, if it is still there. */
  get(key: string): Value | undefined {
    const value = this.recent.get(key);
    if (value !== undefined) return value;
    const olderValue = this.older.get(key);
    if (olderValue !== undefined) this.set(key, olderValue);
    return olderValue;
  }

  /** Keeps a value under a key. */
  set(key: string, value: Value): void {
    if (this.recent.size >= this.half) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
  }
}
