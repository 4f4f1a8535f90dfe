import { readFileSync } from 'node:fs';

/** Tells the bench where this server listens and, when asked, its peak memory; ends when the bench does. */
export function reportToBench(baseUrl: string): void {
  process.on('message', () => process.send?.(peakMemory()));
  process.on('disconnect', () => process.exit());
  process.send?.(baseUrl);
}

/** The most memory that this process has held, in bytes. */
function peakMemory(): number {
  if (process.platform === 'linux') {
    // maxRSS would count the process that this one was forked from.
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
}
