import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { describeFileError } from './describeFileError.ts';
import { ToolError } from './ToolError.ts';
import { text } from './texts.ts';

/** A row of the input. */
export type Row = {
  /** The line in the file where it begins, from 1. */
  line: number;
  columns: readonly string[];
  /** The column of the question. */
  column: string;
  cells: readonly unknown[];
  /** Without space around it; empty if the row has no question. */
  question: string;
};

/** A file of questions; without a column, it is found by its name. */
export type Source = { input: string; column: string | undefined };

/** The columns of the answers. */
export const answerColumns = ['answer', 'status', 'error'] as const;

/** A row of more bytes is one with a quote that is never closed. */
const largestRow = 4_000_000;

/**
 * Yields the rows of a CSV, TSV or JSONL file, empty ones too, reading as it goes.
 * @throws {ToolError} naming the line that cannot be read
 */
export function readRows(source: Source): AsyncGenerator<Row> {
  return extname(source.input).toLowerCase() === '.jsonl' ? readJsonl(source) : readCsv(source);
}

/** Checks whether two rows have the same columns in the same order. */
export function sameColumns(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, at) => name === others[at]);
}

async function* readCsv({ input, column }: Source): AsyncGenerator<Row> {
  const parser = parse({
    delimiter: /\.tsv$/i.test(input) ? '\t' : ',',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: largestRow,
  });
  // An error of the file reaches the loop through the parser.
  pipeline(Readable.from(readText(input)), parser, () => {});
  let columns: string[] | undefined;
  let found = '';
  let line = 1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const height = 1 + (cells.join('').match(/\r\n|\n|\r/g)?.length ?? 0);
      if (columns === undefined) {
        columns = cells.map((name) => name.trim());
        found = chooseColumn(columns, { input, column, line });
        refuseSentence(columns, input);
      } else {
        if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
          throw new ToolError(text.errors.badRow(input, line, cells.length, columns.length));
        }
        const padded = columns.map((_, index) => cells[index] ?? '');
        const question = padded[columns.indexOf(found)]?.trim() ?? '';
        yield { line, columns, column: found, cells: padded, question };
      }
      line += height;
    }
  } catch (error) {
    const { code } = error as CsvError;
    const isQuote = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
    throw isQuote ? new ToolError(text.errors.openQuote(input, line)) : error;
  }
}

async function* readJsonl({ input, column }: Source): AsyncGenerator<Row> {
  for await (const { line, content } of readLines(input)) {
    if (content.trim() === '') continue;
    const value = parseJson(content);
    if (typeof value === 'string') {
      const column = 'question';
      yield { line, columns: [column], column, cells: [value], question: value.trim() };
      continue;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ToolError(text.errors.badJson(input, line));
    }
    const columns = Object.keys(value);
    const found = chooseColumn(columns, { input, column, line });
    const question = value[found] ?? '';
    if (typeof question !== 'string') throw new ToolError(text.errors.notText(input, line));
    const cells = Object.values(value);
    yield { line, columns, column: found, cells, question: question.trim() };
  }
}

function parseJson(content: string): string | Record<string, unknown> | undefined {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Returns the column of the questions: the one asked for, else one named so, else the only one. */
function chooseColumn(columns: string[], { input, column, line }: Source & { line: number }) {
  const taken = answerColumns.find((name) => columns.includes(name));
  if (taken) throw new ToolError(text.errors.columnTaken(input, taken));
  const found =
    column === undefined
      ? (columns.find((name) => /^(questions?|질문)$/i.test(name)) ??
        (columns.length === 1 ? columns[0] : undefined))
      : columns.find((name) => name === column.trim());
  if (found === undefined) {
    throw new ToolError(text.errors.noColumn(input, line, column, columns.filter(Boolean)));
  }
  return found;
}

/** Refuses a file whose first question stands where the name of the column belongs. */
function refuseSentence([first = '', ...others]: string[], input: string): void {
  if (others.length === 0 && /[?？]$/.test(first)) {
    throw new ToolError(text.errors.noHeader(input, first));
  }
}

async function* readLines(input: string): AsyncGenerator<{ line: number; content: string }> {
  let line = 1;
  let rest = '';
  for await (const piece of readText(input)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const content of lines) yield { line: line++, content };
  }
  yield { line, content: rest };
}

/**
 * Yields a text file piece by piece, without its byte order mark.
 * @throws {ToolError} if there is no such file, or a line is not UTF-8
 */
async function* readText(input: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // In small pieces: the rows of a large one would be in memory all at once.
    for await (const bytes of createReadStream(input, { highWaterMark: 4_096 })) {
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw describeFileError(error, input);
    throw new ToolError(text.errors.badEncoding(input, await findForeignLine(input)));
  }
}

/** Returns the number of the first line that is not UTF-8. */
async function findForeignLine(input: string): Promise<number> {
  let line = 1;
  for await (const bytes of createInterface({ input: createReadStream(input, 'latin1') })) {
    if (!isUtf8(Buffer.from(bytes, 'latin1'))) break;
    line += 1;
  }
  return line;
}
