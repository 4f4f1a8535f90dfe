import { expect, test } from 'vitest';
import { Store } from '../../src/store/Store.ts';

type Item = { id: string; size: number };

const storeOf = (...sizes: number[]) => {
  const store = new Store<Item>({ maxCount: 4, maxBytes: 100, sizeOf: ({ size }) => size });
  const added = sizes.map((size, index) => store.add({ id: String(index), size }));
  return { store, added };
};

const idsOf = ({ items }: { items: Item[] }) => items.map(({ id }) => id).join('');

test('a store refuses what exceeds its count or its bytes', () => {
  expect(storeOf(1, 1, 1, 1, 1).added).toEqual([true, true, true, true, false]);
  expect(storeOf(60, 41, 40).added).toEqual([true, false, true]);
  expect(storeOf(101).added).toEqual([false]);
});

test('deleting makes room once, however often the same item is deleted', () => {
  const { store } = storeOf(60, 40);

  store.delete('0');
  store.delete('0');

  expect(store.add({ id: 'a', size: 61 })).toBe(false);
  expect(store.add({ id: 'b', size: 60 })).toBe(true);
});

test('an item is replaced by one with its id, and takes the room that it had', () => {
  const { store } = storeOf(60, 40);

  expect(store.add({ id: '0', size: 61 })).toBe(false);
  expect(store.add({ id: '0', size: 50 })).toBe(true);
  expect(store.add({ id: 'a', size: 10 })).toBe(true);
  expect(idsOf(store.list({ limit: 9 }))).toBe('a10');
});

test('deleteAll removes what it accepts', () => {
  const { store } = storeOf(1, 2, 3, 4);

  store.deleteAll(({ size }) => size % 2 === 0);

  expect(idsOf(store.list({ limit: 9 }))).toBe('20');
});

test('a list is newest first; its pages join without a gap or an overlap', () => {
  const { store } = storeOf(1, 2, 3, 4);

  expect(store.list({ limit: 4 }).hasMore).toBe(false);
  expect(idsOf(store.list({ limit: 4 }))).toBe('3210');
  expect(idsOf(store.list({ limit: 4, order: 'asc' }))).toBe('0123');
  expect(store.list({ limit: 3, after: '3' })).toMatchObject({ hasMore: false });
  expect(idsOf(store.list({ limit: 2, after: '2' }))).toBe('10');
  // The item after which a page starts need not be one that the list shows.
  expect(idsOf(store.list({ limit: 2, after: '2', where: ({ size }) => size !== 3 }))).toBe('10');
  expect(store.list({ limit: 2, after: 'unknown' })).toEqual({ items: [], hasMore: false });
});
