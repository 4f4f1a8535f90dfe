import {
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isElementAccessExpression,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isPropertyAccessExpression,
  isReturnStatement,
  isStringLiteralLikeNode,
  isThrowStatement,
  isVariableStatement,
  type Node,
  NodeFlags,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from 'typescript/unstable/ast';
import type { Blank, Lesson } from './blanks.ts';
import { declaredNames, namesInScope, statementsOf, walk, wordsOf } from './tree.ts';

/** A blank that is still open: the starter's `throw`, from `start` to `end` in the code. */
export type OpenBlank = {
  step: number;
  start: number;
  end: number;
  /** Whether the learner wrote code before or after it, where the blank's code belongs. */
  hasCode: boolean;
};

/** A statement of the learner's, and the step that it is for. */
export type Part = { step: number; start: number; end: number; isInFunction: boolean };

/** What the judge reads from a learner's file. */
export class LearnersCode {
  readonly text: string;
  readonly tree: SourceFile;
  readonly open: OpenBlank[];
  readonly parts: Part[];
  /** The names that its function can use, but for its parameters. */
  readonly names: Set<string>;
  /** Those of them that are declared with `const`. */
  readonly constants: Set<string>;
  /** What it imports, statically or not: `./src/ask.ts`. */
  readonly imports: { specifier: string; start: number }[];
  /** Whether it may change what outlives it: the settings of a package, a global, an environment variable. */
  readonly leavesTraces: boolean;
  /** The first use of a name that only CommonJS modules have. */
  readonly commonJs: { name: string; start: number } | undefined;

  constructor(text: string, tree: SourceFile, lesson: Lesson) {
    this.text = text;
    this.tree = tree;
    const nodes = walk(tree);
    const markers = findMarkers(text);
    const inside = statementsOf(tree, lesson.exports[0] ?? '');
    const statements = [...tree.statements, ...inside];
    this.names = new Set(statements.flatMap(namesInScope));
    this.constants = new Set(statements.filter(isConstant).flatMap(namesInScope));
    this.open = findOpen(nodes, markers, tree, lesson.blanks);
    this.parts = findParts(tree, lesson, markers);
    this.imports = nodes.flatMap((node) => readImport(node, tree));
    this.leavesTraces = nodes.some((node) => leavesTrace(node, nodes));
    this.commonJs = this.#findCommonJs(nodes);
  }

  /** Returns the line (from 1) and column (from 1) of an offset. */
  placeOf(offset: number): { line: number; column: number } {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  /** Returns the offset of the start of a line (from 1). */
  offsetOf(line: number): number {
    return (
      this.text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0)
    );
  }

  /** Returns the step that the code in a line (from 1) belongs to; undefined for code around the steps. */
  stepOfLine(line: number): number | undefined {
    const start = this.offsetOf(line);
    const end = this.offsetOf(line + 1);
    const isHere = (part: { start: number; end: number }) => part.start < end && part.end > start;
    return [...this.open, ...this.parts].find(isHere)?.step;
  }

  /** Checks whether a line (from 1) imports something. */
  isImport(line: number): boolean {
    return this.imports.some(({ start }) => this.placeOf(start).line === line);
  }

  /** Returns the offset of the starter's comment for a step, if it is still there. */
  markerOf(step: number): number | undefined {
    return findMarkers(this.text).find((marker) => marker.step === step)?.start;
  }

  isOpen(step: number): boolean {
    return this.open.some((blank) => blank.step === step);
  }

  #findCommonJs(nodes: readonly Node[]): { name: string; start: number } | undefined {
    const declared = new Set(nodes.flatMap(declaredNames));
    for (const node of nodes) {
      if (!isIdentifier(node) || !commonJsNames.has(node.text) || declared.has(node.text)) {
        continue;
      }
      // `module` and `exports` are ordinary words but as the start of an expression.
      const { parent } = node;
      const isStart =
        (isCallExpression(parent) && parent.expression === node) ||
        (isPropertyAccessExpression(parent) && parent.expression === node) ||
        node.text.startsWith('__');
      if (isStart) return { name: node.text, start: node.getStart(this.tree) };
    }
    return undefined;
  }
}

const commonJsNames = new Set(['require', 'module', 'exports', '__dirname', '__filename']);

/** What shared objects are called, and what goes on after a call. */
const shared = new Set(['defaults', 'interceptors', 'prototype', 'globalThis', 'setInterval']);

function leavesTrace(node: Node, nodes: readonly Node[]): boolean {
  if (isIdentifier(node)) return shared.has(node.text);
  if (!isBinaryExpression(node) || node.operatorToken.kind !== SyntaxKind.EqualsToken) return false;
  let root: Node = node.left;
  while (isPropertyAccessExpression(root) || isElementAccessExpression(root))
    root = root.expression;
  const name = isIdentifier(root) ? root.text : '';
  return !nodes.some((other) => declaredNames(other).includes(name));
}

function isConstant(statement: Statement): boolean {
  return (
    isVariableStatement(statement) && (statement.declarationList.flags & NodeFlags.Const) !== 0
  );
}

type Marker = { step: number; start: number };

/** Finds the starter's comments that are still there: `// TODO 1: …`. */
function findMarkers(text: string): Marker[] {
  return [...text.matchAll(/^[ \t]*\/\/ TODO (\d+):/gm)].map(({ index, 1: step }) => ({
    step: Number(step),
    start: index,
  }));
}

function findOpen(
  nodes: readonly Node[],
  markers: readonly Marker[],
  tree: SourceFile,
  blanks: readonly Blank[],
): OpenBlank[] {
  return nodes.filter(isThrowStatement).flatMap((node) => {
    const blank = blanks.find((other) => other.step === openStep(node, tree));
    if (blank === undefined) return [];
    const siblings = isBlock(node.parent) ? node.parent.statements : [];
    const others = [...tree.statements.filter(isVariableStatement), ...siblings].filter(
      (statement) => openStep(statement, tree) === undefined,
    );
    const start = node.getStart(tree);
    const hasCode = others.some((statement) =>
      isCodeOf(blank, statement, start, markers, tree, blanks),
    );
    return [{ step: blank.step, start, end: node.end, hasCode }];
  });
}

/** Checks whether a statement is the learner's code for a blank whose throw, at `start`, is still there. */
function isCodeOf(
  { step, declares }: Blank,
  statement: Statement,
  start: number,
  markers: readonly Marker[],
  tree: SourceFile,
  blanks: readonly Blank[],
): boolean {
  const at = statement.getStart(tree);
  if (namesInScope(statement).some((name) => declares.has(name))) return true;
  // Nothing follows a return: the rest is written already.
  if (at < start && isReturnStatement(statement)) return true;
  const marker = markers.find((other) => other.step === step)?.start;
  const next = markers.find((other) => other.start > start);
  const isRecognized = recognizeStep(statement, blanks) === step;
  const isBeforeNext = at < (next?.start ?? Number.POSITIVE_INFINITY);
  // Where the next step's comment was deleted, its code may follow.
  if (at > start) return isBeforeNext && (next?.step === step + 1 || isRecognized);
  return marker === undefined ? isRecognized && !isVariableStatement(statement) : at > marker;
}

/** Returns the step of a blank that is still open: `throw new Error('TODO 2: …')`. */
function openStep(statement: Statement, tree: SourceFile): number | undefined {
  const number = /^throw\s+(?:new\s+)?Error\(\s*['"`]TODO (\d+):/.exec(
    statement.getText(tree),
  )?.[1];
  return number === undefined ? undefined : Number(number);
}

function findParts(
  tree: SourceFile,
  { blanks, exports, around, isNested }: Lesson,
  markers: readonly Marker[],
): Part[] {
  const inside = statementsOf(tree, exports[0] ?? '', isNested);
  const [from = 0, to = 0] = [inside[0]?.getStart(tree), inside.at(-1)?.end];
  const outside = tree.statements.filter((statement) => {
    const isAround = statement.getStart(tree) <= from && statement.end >= to;
    return isVariableStatement(statement) && !isAround;
  });
  const recognize = (statement: Statement) => recognizeStep(statement, blanks);
  const here = (statement: Statement, step: number, isInFunction: boolean): Part => ({
    step,
    start: statement.getStart(tree),
    end: statement.end,
    isInFunction,
  });

  const anchors = inside.flatMap((statement) => {
    const names = namesInScope(statement);
    const blank = blanks.find(({ declares }) => names.some((name) => declares.has(name)));
    return blank ? [{ step: blank.step, start: statement.getStart(tree) }] : [];
  });

  let last = 1;
  return [
    ...outside.flatMap((statement) => {
      const names = walk(statement).flatMap(declaredNames);
      const blank = blanks.find(({ declares }) => names.some((name) => declares.has(name)));
      return blank ? [here(statement, blank.step, false)] : [];
    }),
    ...inside
      .filter((statement) => openStep(statement, tree) === undefined)
      .filter((statement) => !around.has(statement.getText(tree)))
      .map((statement) => {
        const start = statement.getStart(tree);
        const marked = markers.findLast((marker) => marker.start < start)?.step;
        const found = recognize(statement);
        // A step whose comment was deleted is recognized by what is written there.
        const isUnmarked = found !== undefined && !markers.some(({ step }) => step === found);
        last = marked === undefined || isUnmarked ? (found ?? last) : marked;
        // What declares nothing of a step's own belongs to no later step than the next that does.
        const next = anchors.find((anchor) => anchor.start >= start)?.step ?? last;
        return here(statement, marked === undefined ? Math.min(last, next) : last, true);
      }),
  ];
}

/** Returns the step whose words a statement has most of; undefined if it shares none. */
function recognizeStep(statement: Statement, blanks: readonly Blank[]): number | undefined {
  const words = new Set(walk(statement).flatMap(wordsOf));
  const names = walk(statement).flatMap(declaredNames);
  const scored = blanks.map((blank) => {
    const shared = [...words].filter((word) => blank.words.has(word)).length;
    const all = new Set([...words, ...blank.words]).size;
    const isNamed = names.some((name) => blank.declares.has(name));
    return { step: blank.step, score: shared / all + (isNamed ? 0.5 : 0) };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one), {
    step: 0,
    score: 0,
  });
  return best.step === 0 ? undefined : best.step;
}

function readImport(node: Node, tree: SourceFile): { specifier: string; start: number }[] {
  const isStatic = isImportDeclaration(node) || isExportDeclaration(node);
  const specifier = isStatic
    ? node.moduleSpecifier
    : isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword
      ? node.arguments[0]
      : undefined;
  if (specifier === undefined || !isStringLiteralLikeNode(specifier)) return [];
  return [{ specifier: specifier.text, start: node.getStart(tree) }];
}
