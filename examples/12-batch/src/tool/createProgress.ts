import { styleText } from 'node:util';
import type OpenAI from 'openai';

/** Shows how far a batch is, and ends the line of the bar, if there is one. */
export type Progress = { show: (batch: OpenAI.Batch) => void; end: () => void };

/** Creates a progress bar on a terminal; elsewhere, a line is printed whenever something changes. */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'> = process.stdout,
): Progress {
  let shown = '';
  return {
    show: (batch) => {
      const line = stream.isTTY ? drawBar(batch, stream.columns) : describe(batch);
      if (line !== shown) stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      shown = line;
    },
    end: () => {
      if (stream.isTTY && shown) stream.write('\n');
      shown = '';
    },
  };
}

function describe({ status, request_counts }: OpenAI.Batch): string {
  const { completed = 0, failed = 0, total = 0 } = request_counts ?? {};
  if (total === 0) return status;
  return `${status} ${(completed + failed).toLocaleString('en')}/${total.toLocaleString('en')}`;
}

function drawBar(batch: OpenAI.Batch, columns: number): string {
  const { completed = 0, failed = 0, total = 0 } = batch.request_counts ?? {};
  const text = describe(batch);
  const width = Math.min(columns - text.length - 2, 40);
  if (width < 10) return text.slice(0, columns - 1);
  const done = total === 0 ? 0 : Math.round((width * (completed + failed)) / total);
  return `${styleText('green', '█'.repeat(done))}${styleText('dim', '░'.repeat(width - done))} ${text}`;
}
