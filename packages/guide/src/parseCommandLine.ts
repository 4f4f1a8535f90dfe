import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads a command line as `parseArgs` does.
 * @throws {Error} for an option it does not know, in the house's words
 */
export function parseCommandLine<Config extends ParseArgsConfig>(
  program: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const found = String(error instanceof Error ? error.message : error).split(/\. |\n/)[0];
    throw new Error(`Cannot read the command line: ${found}\nTry: ${program} --help`);
  }
}
