type Row<Value> = { names: string; ko: Value[]; en: Value[] };

const indexes = new WeakMap<object, Map<string, Row<unknown>>>();

/**
 * Finds the examples for a property in a table: by its whole name (`phone_number` as phonenumber), else by one of its words, from
 * the last to the first, else by the first known word of `about`, such as its description. Returns an empty list otherwise.
 */
export function findExamples<Value>(
  table: readonly Row<Value>[],
  language: 'ko' | 'en',
  name: string,
  about = '',
): Value[] {
  const index = indexTable(table);
  const words = toWords(name);
  for (const word of [words.join(''), ...words.toReversed(), ...toWords(about)]) {
    const row =
      index.get(word) ?? index.get(word.replace(/s$/, '')) ?? index.get(word.replace(/ies$/, 'y'));
    if (row !== undefined) return row[language];
  }
  return [];
}

function toWords(text: string): string[] {
  const split = text.slice(0, 200).replace(/([a-z\d])([A-Z])/g, '$1 $2');
  return split.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function indexTable<Value>(table: readonly Row<Value>[]): Map<string, Row<Value>> {
  let index = indexes.get(table) as Map<string, Row<Value>> | undefined;
  if (index === undefined) {
    index = new Map(
      table.flatMap((row) => row.names.split(' ').map((name) => [name, row] as const)).toReversed(),
    );
    indexes.set(table, index);
  }
  return index;
}
