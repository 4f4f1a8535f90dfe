/** The pictures that the program can read, as data URLs by their names: those of `files.ts`, once it is loaded. */
export const pictures: Map<string, string> = new Map();
