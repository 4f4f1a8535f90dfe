/** The pictures that the program can read, in base64 by their names: those of `files.ts`, once it is loaded. */
export const pictures: Map<string, string> = new Map();
