/** How much a store may contain. */
export type StoreBounds<Item> = {
  maxCount: number;
  maxBytes: number;
  /** Returns the memory that an item takes, in bytes. */
  sizeOf: (item: Item) => number;
};

/** Which items to list: all that `where` accepts, newest first unless `order` is `asc`. */
export type Listing<Item> = {
  limit: number;
  order?: 'asc' | 'desc' | undefined;
  /** The id of the last item of the previous page. */
  after?: string | undefined;
  where?: (item: Item) => boolean;
};

/** A page of a list. */
export type Page<Item> = { items: Item[]; hasMore: boolean };

/** Stores items by id, in memory, up to its bounds. It never drops an item to make room for another. */
export class Store<Item extends { id: string }> {
  readonly #bounds: StoreBounds<Item>;
  readonly #entries = new Map<string, { item: Item; bytes: number }>();
  #bytes = 0;

  constructor(bounds: StoreBounds<Item>) {
    this.#bounds = bounds;
  }

  /**
   * Adds an item as the newest, or replaces the one with its id; returns false, and changes nothing, if there
   * is no room for it.
   */
  add(item: Item): boolean {
    const { maxCount, maxBytes, sizeOf } = this.#bounds;
    const replaced = this.#entries.get(item.id);
    const bytes = sizeOf(item);
    const total = this.#bytes - (replaced?.bytes ?? 0) + bytes;
    if ((!replaced && this.#entries.size >= maxCount) || total > maxBytes) return false;
    this.#entries.set(item.id, { item, bytes });
    this.#bytes = total;
    return true;
  }

  /** Returns the item with this id. */
  get(id: string): Item | undefined {
    return this.#entries.get(id)?.item;
  }

  /** Removes the item with this id. */
  delete(id: string): void {
    this.#bytes -= this.#entries.get(id)?.bytes ?? 0;
    this.#entries.delete(id);
  }

  /** Removes every item that `where` accepts. */
  deleteAll(where: (item: Item) => boolean): void {
    for (const { item } of this.#entries.values()) if (where(item)) this.delete(item.id);
  }

  /** Returns a page of the items; an empty one if no item has the id `after`. */
  list({ limit, order = 'desc', after, where = () => true }: Listing<Item>): Page<Item> {
    const items = [...this.#entries.values()].map(({ item }) => item);
    if (order === 'desc') items.reverse();
    const start = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
    if (after !== undefined && start === 0) return { items: [], hasMore: false };
    const rest = items.slice(start).filter(where);
    return { items: rest.slice(0, limit), hasMore: rest.length > limit };
  }
}
