/** A map of at most `2 * half` entries that evicts those not used recently. */
export class RecentMap<Value> {
  private readonly half: number;
  private recent: Map<string, Value> = new Map();
  private older: Map<string, Value> = new Map();

  constructor(half: number) {
    this.half = half;
  }

  /** Returns the value of a key, or undefined if it was evicted or never set. */
  get(key: string): Value | undefined {
    const value = this.recent.get(key);
    if (value !== undefined) return value;
    const olderValue = this.older.get(key);
    if (olderValue !== undefined) this.set(key, olderValue);
    return olderValue;
  }

  /** Sets the value of a key. */
  set(key: string, value: Value): void {
    if (this.recent.size >= this.half) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
  }
}
