import {
  type Identifier,
  isBinaryExpression,
  isFunctionDeclaration,
  isIdentifier,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isVariableStatement,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { type Region, readRegions } from '../exercise/regions.ts';
import { declaredNames, exportedNames, namesInScope, statementsOf, walk, wordsOf } from './tree.ts';

/** A blank of an exercise, and the lesson's code for it. */
export type Blank = {
  step: number;
  /** The lesson's code on one line, without comments. */
  code: string;
  /** The names that it declares, but for those inside its functions and blocks. */
  declares: Set<string>;
  /** The names of others to which it assigns another value. */
  assigns: Set<string>;
  /** The names that it uses and other blanks declare. */
  needs: Set<string>;
  /** All its identifiers and strings, by which a learner's statement is recognized. */
  words: Set<string>;
};

/** What the judge knows about a lesson's code. */
export type Lesson = {
  blanks: Blank[];
  exports: string[];
  /** The statements of its function that stand around the blanks: those of no step. */
  around: Set<string>;
  /** Whether blanks are inside of a loop or a `try`. */
  isNested: boolean;
};

/** Reads the blanks of a lesson from its code, with the marks of its regions, and from its tree. */
export function readLesson(code: string, tree: SourceFile): Lesson {
  const lineStarts = startsOfLines(code);
  const regions = readRegions(code);
  const isIn = ({ start, end }: Region, node: Node) =>
    node.getStart(tree) >= (lineStarts[start] ?? 0) && node.end <= (lineStarts[end] ?? 0);
  const blanks = regions.map((region) => {
    const { number, lines } = region;
    const nodes = walk(tree).filter((node) => isIn(region, node));
    const statements = nodes.filter((node) => !nodes.includes(node.parent));
    const own = nodes.flatMap(declaredNames);
    return {
      step: number,
      code: onOneLine(lines),
      declares: new Set(statements.filter(isDeclaration).flatMap(namesInScope)),
      assigns: new Set(nodes.flatMap(assignedNames).filter((name) => !own.includes(name))),
      uses: new Set(nodes.filter(isUse).map(({ text }) => text)),
      words: new Set(nodes.flatMap(wordsOf)),
    };
  });
  const exports = exportedNames(tree);
  const [name = ''] = exports;
  const outermost = statementsOf(tree, name);
  const isNested = regions.some((region) => !outermost.some((one) => isIn(region, one)));
  const around = statementsOf(tree, name, isNested).filter(
    (statement) => !regions.some((region) => isIn(region, statement)),
  );
  return {
    exports,
    isNested,
    around: new Set(around.map((statement) => statement.getText(tree))),
    blanks: blanks.map(({ uses, ...blank }) => {
      const others = blanks.filter(({ step }) => step !== blank.step);
      const declared = others.flatMap(({ declares }) => [...declares]);
      return { ...blank, needs: new Set(declared.filter((name) => uses.has(name))) };
    }),
  };
}

/** Checks whether a node is an identifier that stands for a variable, not for a property. */
function isUse(node: Node): node is Identifier {
  if (!isIdentifier(node)) return false;
  const { parent } = node;
  if (isPropertyAccessExpression(parent)) return parent.expression === node;
  if (isPropertyAssignment(parent)) return parent.initializer === node;
  return true;
}

function isDeclaration(node: Node): boolean {
  return isVariableStatement(node) || isFunctionDeclaration(node);
}

/** Returns the name of the variable that a node assigns a value to. */
function assignedNames(node: Node): string[] {
  const isAssignment =
    isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken;
  return isAssignment && isIdentifier(node.left) ? [node.left.text] : [];
}

function startsOfLines(code: string): number[] {
  return [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Statements are whole and end in semicolons, so that only comments need the end of a line. */
function onOneLine(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/(^|\s)\/\/ .*$/, '').trim()).join(' ');
}
