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

/** Keeps items by id, in memory, up to its bounds. It never drops an item to make room for another. */
export class Store<Item extends { id: string }> {
  readonly #bounds: StoreBounds<Item>;
  readonly #items = new Map<string, Item>();
  #bytes = 0;

  constructor(bounds: StoreBounds<Item>) {
    this.#bounds = bounds;
  }

  /** Adds an item as the newest; returns false, and adds nothing, if there is no room for it. */
  add(item: Item): boolean {
    const { maxCount, maxBytes, sizeOf } = this.#bounds;
    const bytes = this.#bytes + sizeOf(item);
    if (this.#items.size >= maxCount || bytes > maxBytes) return false;
    this.#items.set(item.id, item);
    this.#bytes = bytes;
    return true;
  }

  /** Returns the item with this id. */
  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** Removes an item. */
  delete(item: Item): void {
    if (this.#items.delete(item.id)) this.#bytes -= this.#bounds.sizeOf(item);
  }

  /** Removes every item that `where` accepts. */
  deleteAll(where: (item: Item) => boolean): void {
    for (const item of this.#items.values()) if (where(item)) this.delete(item);
  }

  /** Returns a page of the items; an empty one if no item has the id `after`. */
  list({ limit, order = 'desc', after, where = () => true }: Listing<Item>): Page<Item> {
    const items = [...this.#items.values()];
    if (order === 'desc') items.reverse();
    const start = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
    if (after !== undefined && start === 0) return { items: [], hasMore: false };
    const rest = items.slice(start).filter(where);
    return { items: rest.slice(0, limit), hasMore: rest.length > limit };
  }
}
