import { createWriteStream, renameSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { describeFileError } from './describeFileError.ts';
import { answerColumns, type Row, readRows, type Source, sameColumns } from './readRows.ts';
import type { Status, Work } from './Work.ts';

type Answer = { answer: string; status: Status | 'empty'; error: string };

/**
 * Writes the rows of the input, in their order, each with its answer, to a CSV, TSV or JSONL file. The file appears when it is
 * whole.
 */
export async function writeAnswers(
  source: Source,
  output: string,
  { columns, work }: { columns: readonly string[]; work: Work },
): Promise<void> {
  const temporary = join(work.folder, basename(output));
  const file = createWriteStream(temporary, { flush: true });
  const rows = Readable.from(joinAnswers(source, work));
  try {
    if (extname(output).toLowerCase() === '.jsonl') {
      await pipeline(rows, toJsonl, file);
    } else {
      const delimiter = /\.tsv$/i.test(output) ? '\t' : ',';
      // Excel reads a file as UTF-8 if it begins with a byte order mark.
      const options = { delimiter, bom: true, quoted_match: /[\r\n]/ };
      await pipeline(rows, (all) => toCells(all, columns), stringify(options), file);
    }
    renameSync(temporary, output);
  } catch (error) {
    throw describeFileError(error, output);
  }
}

type AnsweredRow = { row: Row; answer: Answer };

async function* joinAnswers(source: Source, work: Work): AsyncGenerator<AnsweredRow> {
  let id = 0;
  for await (const row of readRows(source)) {
    id += 1;
    yield { row, answer: answerTo(row, work.find(id)) };
  }
}

function answerTo({ question }: Row, result: ReturnType<Work['find']>): Answer {
  if (question === '') return { answer: '', status: 'empty', error: '' };
  const { status, text } = result ?? { status: 'missing', text: '' };
  const isAnswer = status === 'answered' || status === 'refused';
  return { answer: isAnswer ? text : '', status, error: isAnswer ? '' : text };
}

async function* toJsonl(rows: AsyncIterable<AnsweredRow>): AsyncGenerator<string> {
  for await (const { row, answer } of rows) {
    const cells = row.columns.map((name, at) => [name || `column ${at + 1}`, row.cells[at]]);
    const { error, ...rest } = answer;
    yield `${JSON.stringify({ ...Object.fromEntries(cells), ...rest, ...(error && { error }) })}\n`;
  }
}

async function* toCells(
  rows: AsyncIterable<AnsweredRow>,
  columns: readonly string[],
): AsyncGenerator<unknown[]> {
  yield [...columns, ...answerColumns];
  for await (const { row, answer } of rows) {
    // Two columns of a table may have the same name; the objects of JSONL may lack some.
    const cells = sameColumns(row.columns, columns)
      ? row.cells
      : columns.map((name) => row.cells[row.columns.indexOf(name)]);
    const { status } = answer;
    yield [...cells, asText(answer.answer), status, asText(answer.error)];
  }
}

/** Returns a cell that a spreadsheet does not take for a formula, such as an answer that begins with `- `. */
function asText(cell: string): string {
  return /^[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell;
}
