import { join } from 'node:path';

/** The project's root folder, with `.env` and `examples`. */
export const projectFolder: string = join(import.meta.dirname, '../../../..');
