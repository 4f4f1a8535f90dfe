/**
 * Gives the lessons that were asked for: all of them, or one for each word, which is a lesson's number or
 * a part of its name.
 * @throws {Error} for a word that fits none or several, with the list of what there is
 */
export function chooseLessons<Lesson extends { name: string }>(
  lessons: readonly Lesson[],
  words: readonly string[],
): Lesson[] {
  return words.length === 0 ? [...lessons] : words.map((word) => findOne(lessons, word));
}

function findOne<Lesson extends { name: string }>(
  lessons: readonly Lesson[],
  word: string,
): Lesson {
  const wanted = word.toLowerCase();
  const isNumber = /^\d+$/.test(wanted);
  const fitting = lessons.filter(({ name }) =>
    isNumber ? Number.parseInt(name, 10) === Number(wanted) : name.includes(wanted),
  );
  const [first] = fitting;
  if (first && fitting.length === 1) return first;
  const found = fitting.length === 0 ? 'there is no such lesson' : 'several lessons fit';
  const list = (fitting.length === 0 ? lessons : fitting).map(({ name }) => `  ${name}`).join('\n');
  throw new Error(`Cannot find ${JSON.stringify(word)}: ${found}\nTry one of these:\n${list}`);
}
