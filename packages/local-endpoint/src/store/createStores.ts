import { Store, type StoreBounds } from './Store.ts';

/** Returns the store with these bounds, the same one each time; whoever needs a store owns its bounds. */
export type StoreOf = <Item extends { id: string }>(bounds: StoreBounds<Item>) => Store<Item>;

/** Creates the stores of a handler: what was uploaded to it or made by it, gone when its process ends. */
export function createStores(): StoreOf {
  const stores = new Map<object, unknown>();
  return <Item extends { id: string }>(bounds: StoreBounds<Item>) => {
    const known = stores.get(bounds) as Store<Item> | undefined;
    if (known) return known;
    const store = new Store(bounds);
    stores.set(bounds, store);
    return store;
  };
}
