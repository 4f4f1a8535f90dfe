/** A binary min-heap of numbers. */
export class NumberHeap {
  private items = new Float64Array(1024);
  private size = 0;

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** Adds a number. */
  push(item: number): void {
    if (this.size === this.items.length) this.grow();
    const { items } = this;
    let index = this.size++;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = items[parentIndex] ?? item;
      if (parent <= item) break;
      items[index] = parent;
      index = parentIndex;
    }
    items[index] = item;
  }

  /** Removes and returns the smallest number of a heap that is not empty. */
  pop(): number {
    const { items } = this;
    const smallest = items[0] ?? 0;
    const size = --this.size;
    const last = items[size] ?? 0;
    let index = 0;
    for (let childIndex = 1; childIndex < size; childIndex = index * 2 + 1) {
      let child = items[childIndex] ?? 0;
      if (childIndex + 1 < size) {
        const right = items[childIndex + 1] ?? 0;
        if (right < child) {
          childIndex++;
          child = right;
        }
      }
      if (last <= child) break;
      items[index] = child;
      index = childIndex;
    }
    items[index] = last;
    return smallest;
  }

  private grow(): void {
    const items = new Float64Array(2 * this.items.length);
    items.set(this.items);
    this.items = items;
  }
}
