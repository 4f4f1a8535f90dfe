import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolError } from './ToolError.ts';
import { text } from './texts.ts';

/** What to do: which questions to answer, where to, and how. */
export type ToolOptions = {
  input: string;
  output: string;
  /** The column of the questions; undefined to find it. */
  column: string | undefined;
  retryFailed: boolean;
  /** The estimate in dollars above which the person is asked. */
  limitDollars: number;
  yes: boolean;
};

const formats = ['.csv', '.tsv', '.jsonl'];

/**
 * Parses the command line.
 * @throws {ToolError} for an unknown option or an invalid value
 */
export function readOptions(commandLine: string[]): ToolOptions | 'help' {
  const { values } = parse(commandLine);
  if (values.help) return 'help';
  const limitDollars = Number(values['limit-dollars']);
  if (!(limitDollars >= 0)) throw new ToolError(text.errors.badLimit(values['limit-dollars']));
  const input = checkPath('--input', values.input);
  const output = checkPath('--output', values.output);
  if (resolve(input) === resolve(output)) throw new ToolError(text.errors.samePath(input));
  return {
    input,
    output,
    column: values.column,
    retryFailed: values['retry-failed'],
    limitDollars,
    yes: values.yes,
  };
}

function checkPath(option: string, path: string | undefined): string {
  if (!path) throw new ToolError(text.errors.optionMissing(option));
  if (formats.includes(extname(path).toLowerCase())) return path;
  throw new ToolError(text.errors.badFormat(option, path));
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        input: { type: 'string' },
        output: { type: 'string' },
        column: { type: 'string' },
        'retry-failed': { type: 'boolean', default: false },
        'limit-dollars': { type: 'string', default: '1' },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        lang: { type: 'string' },
      },
    });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const [, word = ''] = /'(?:-\w, )?([^' ]*)/.exec(message) ?? [];
    const kind =
      code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? 'unknown'
        : /does not take/.test(message)
          ? 'takes no value'
          : 'needs a value';
    throw new ToolError(text.errors.badOption(word, kind));
  }
}
