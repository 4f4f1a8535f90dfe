import {
  isArrowFunction,
  isBindingElement,
  isBlock,
  isCatchClause,
  isDoStatement,
  isExportSpecifier,
  isForOfStatement,
  isForStatement,
  isFunctionDeclaration,
  isFunctionExpression,
  isFunctionLikeDeclaration,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTryStatement,
  isVariableDeclaration,
  isVariableStatement,
  isWhileStatement,
  type Node,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from 'typescript/unstable/ast';

// What the judge asks of TypeScript's syntax tree.

/** Lists a node's descendants, each before its own. */
export function walk(node: Node): Node[] {
  const nodes: Node[] = [];
  const visit = (child: Node): undefined => {
    nodes.push(child);
    child.forEachChild(visit);
  };
  node.forEachChild(visit);
  return nodes;
}

/** Returns the names that a node itself declares as variables or functions; a caught error is neither. */
export function declaredNames(node: Node): string[] {
  if (isVariableDeclaration(node) && isCatchClause(node.parent)) return [];
  const isDeclaration =
    isVariableDeclaration(node) || isBindingElement(node) || isFunctionDeclaration(node);
  return isDeclaration && node.name && isIdentifier(node.name) ? [node.name.text] : [];
}

/** Returns the names that a statement declares, in its blocks too, but not in functions within it. */
export function namesInScope(statement: Node): string[] {
  const names: string[] = [...declaredNames(statement)];
  const visit = (node: Node): undefined => {
    names.push(...declaredNames(node));
    if (!isFunctionLikeDeclaration(node)) node.forEachChild(visit);
  };
  if (!isFunctionLikeDeclaration(statement)) statement.forEachChild(visit);
  return names;
}

/** Returns the text of an identifier or a string. */
export function wordsOf(node: Node): string[] {
  const isWord =
    isIdentifier(node) || isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);
  return isWord ? [node.text] : [];
}

/** Returns the names that a file exports as functions or variables. */
export function exportedNames(tree: SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    const listed = walk(statement).filter(isExportSpecifier);
    if (listed.length > 0) return listed.map(({ name }) => name.text);
    if (!isExported(statement)) return [];
    if (isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(declaredNames);
    }
    return declaredNames(statement);
  });
}

/**
 * Returns the statements in the body of the function that has this name; none if it has no block. With `isNested`, a loop
 * or a `try` is left out for the statements inside of it.
 */
export function statementsOf(
  tree: SourceFile,
  name: string,
  isNested: boolean = false,
): readonly Statement[] {
  for (const node of walk(tree)) {
    if (!declaredNames(node).includes(name)) continue;
    const owner = isVariableDeclaration(node) ? node.initializer : node;
    if (owner === undefined) continue;
    if (isFunctionDeclaration(owner) || isFunctionExpression(owner) || isArrowFunction(owner)) {
      if (!owner.body || !isBlock(owner.body)) return [];
      return isNested ? innermost(owner.body) : owner.body.statements;
    }
  }
  return [];
}

/** Returns the statements inside of a loop, a block or a `try`; any other statement stands for itself. */
function innermost(statement: Statement): Statement[] {
  if (isBlock(statement)) return statement.statements.flatMap(innermost);
  if (isTryStatement(statement)) {
    const { tryBlock, catchClause, finallyBlock } = statement;
    return [tryBlock, catchClause?.block, finallyBlock].flatMap((block) =>
      block ? innermost(block) : [],
    );
  }
  const isLoop =
    isForStatement(statement) ||
    isForOfStatement(statement) ||
    isWhileStatement(statement) ||
    isDoStatement(statement);
  return isLoop ? innermost(statement.statement) : [statement];
}

function isExported(statement: Statement): boolean {
  const modifiers =
    isFunctionDeclaration(statement) || isVariableStatement(statement) ? statement.modifiers : [];
  return modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) ?? false;
}
