import { type FSWatcher, statSync, unwatchFile, watch, watchFile as watchStatus } from 'node:fs';
import { basename, dirname } from 'node:path';

/** An editor may save in several steps: it is over when nothing has happened for that long. */
const quietMs = 15;
/** In between, the file may be empty or gone: on a slow disk for that long. */
const emptyMs = 250;
/** Where the system reports no changes (network drives, some of Windows' Linux), the file is looked at. */
const lookEveryMs = 500;

/** Calls back after each save of a file, however the editor saves it. Returns what ends that. */
export function watchFile(file: string, onSave: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = savedAt(file);
  const settle = () => {
    const now = savedAt(file);
    if (now === last) return;
    last = now;
    onSave();
  };
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (hasText(file)) settle();
      else timer = setTimeout(settle, emptyMs);
    }, quietMs);
  };
  watchStatus(file, { interval: lookEveryMs }, look);
  const watcher = watchFolder(file, look);
  return () => {
    clearTimeout(timer);
    unwatchFile(file, look);
    watcher?.close();
  };
}

function watchFolder(file: string, look: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(file), (_event, name) => {
      if (name === null || name === basename(file)) look();
    });
    // Too many watchers on the system, for one: looking goes on.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

/** Returns the time and size of a file as one text; empty if it does not exist. */
function savedAt(file: string): string {
  const status = statSync(file, { throwIfNoEntry: false });
  return status ? `${status.mtimeMs} ${status.size} ${status.ino}` : '';
}

function hasText(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
