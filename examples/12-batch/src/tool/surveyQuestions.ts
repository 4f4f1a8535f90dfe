import { createHash } from 'node:crypto';
import { readRows, type Source, sameColumns } from './readRows.ts';
import { ToolError } from './ToolError.ts';
import { text } from './texts.ts';

/** What a file of questions has in it. */
export type Survey = {
  /** Every column of every row, in the order in which they are met. */
  columns: readonly string[];
  /** The column of the questions. */
  column: string;
  /** The rows with a question. */
  questions: number;
  /** The rows without one. */
  empty: number;
  /** Changes if a question changes, or its place. */
  hash: string;
};

/** OpenAI's limit for a batch. Source: https://developers.openai.com/api/docs/guides/batch */
const mostQuestions = 50_000;

/**
 * Reads a file of questions from end to end.
 * @throws {ToolError} if it cannot be read, has no question, or too many for a batch
 */
export async function surveyQuestions(source: Source): Promise<Survey> {
  let columns: readonly string[] | undefined;
  let column = '';
  const hash = createHash('sha256');
  let [questions, empty] = [0, 0];
  for await (const row of readRows(source)) {
    if (columns === undefined) ({ columns, column } = row);
    if (!sameColumns(row.columns, columns)) columns = [...new Set([...columns, ...row.columns])];
    hash.update(`${JSON.stringify(row.question)}\n`);
    if (row.question === '') empty += 1;
    else questions += 1;
    if (questions > mostQuestions) throw new ToolError(text.errors.tooMany(source.input));
  }
  if (questions === 0) throw new ToolError(text.errors.noQuestions(source.input));
  return { columns: columns ?? [], column, questions, empty, hash: hash.digest('hex') };
}
