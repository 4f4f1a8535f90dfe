import { join } from 'node:path';

/** The folder of the whole project, where `.env` and `examples` lie. */
export const projectFolder: string = join(import.meta.dirname, '../../..');
