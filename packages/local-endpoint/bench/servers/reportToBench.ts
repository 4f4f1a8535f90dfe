import { readFileSync } from 'node:fs';
import type { Consumption } from './Consumption.ts';

// Loaded before a server (`--import`): sends the bench its consumption on request, and exits when the bench does.
process.on('message', () => process.send?.(consumption()));
process.on('disconnect', () => process.exit());

function consumption(): Consumption {
  const { user, system } = process.cpuUsage();
  return { peakMemoryBytes: peakMemoryBytes(), cpuMicroseconds: user + system };
}

function peakMemoryBytes(): number {
  if (process.platform === 'linux') {
    // maxRSS would include the process that this one was forked from.
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
}
