/** A binary min-heap of numbers. */
export class NumberHeap {
  private readonly items: number[] = [];

  /** Adds a number. */
  push(item: number): void {
    const { items } = this;
    let index = items.length;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = items[parentIndex] ?? item;
      if (parent <= item) break;
      items[index] = parent;
      index = parentIndex;
    }
    items[index] = item;
  }

  /** Removes and returns the smallest number, or returns undefined if the heap is empty. */
  pop(): number | undefined {
    const { items } = this;
    const smallest = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return smallest;
    let index = 0;
    for (;;) {
      let childIndex = index * 2 + 1;
      let child = items[childIndex];
      if (child === undefined) break;
      const right = items[childIndex + 1];
      if (right !== undefined && right < child) {
        childIndex++;
        child = right;
      }
      if (last <= child) break;
      items[index] = child;
      index = childIndex;
    }
    items[index] = last;
    return smallest;
  }
}
