import { parseArgs } from 'node:util';

/** The options of `pnpm endpoint`. */
export type EndpointOptions = { port: number; paceMs: number; batchMs: number; wantsHelp: boolean };

/**
 * Parses the command line of `pnpm endpoint`.
 * @throws {Error} for an unknown option or an invalid value
 */
export function readOptions(commandLine: string[]): EndpointOptions {
  const { values } = parse(commandLine);
  if (!['127.0.0.1', 'localhost'].includes(values.host)) {
    throw new Error(
      `Cannot serve on ${values.host}: the local endpoint serves this machine only\n` +
        'Try: pnpm endpoint --host 127.0.0.1',
    );
  }
  return {
    port: readNumber('--port', values.port, 65_535),
    paceMs: readNumber('--pace', values.pace, 60_000),
    batchMs: readNumber('--batch', values.batch, 86_400_000),
    wantsHelp: values.help,
  };
}

function parse(commandLine: string[]) {
  try {
    return parseArgs({
      args: commandLine,
      options: {
        port: { type: 'string', default: '4010' },
        host: { type: 'string', default: '127.0.0.1' },
        pace: { type: 'string', default: '20' },
        batch: { type: 'string', default: '150' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const found = String(error instanceof Error ? error.message : error).split('. ')[0];
    throw new Error(`Cannot read the command line: ${found}\nTry: pnpm endpoint --help`);
  }
}

function readNumber(name: string, text: string, largest: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= largest) return number;
  throw new Error(
    `Cannot use ${name} ${text}: expected a whole number from 0 to ${largest}\nTry: pnpm endpoint --help`,
  );
}
