/** Gives code of a lesson's `src` folder as it reads one folder higher: `./x.ts` becomes `./src/x.ts`. */
export function relocateImports(code: string): string {
  return code
    .replace(/(\bfrom |\bimport )'\.\//g, "$1'./src/")
    .replace(/(\bfrom |\bimport )'\.\.\//g, "$1'./");
}
