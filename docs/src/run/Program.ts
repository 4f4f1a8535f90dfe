/** A file of a program that runs in the page. */
export type ProgramFile = { name: string; code: string };

/** What to run: the file that the page shows and, for a function, the file that calls it. The last one is started. */
export type Program = ProgramFile[];
