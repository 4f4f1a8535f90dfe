import { isRecord } from './isRecord.ts';
import { keyword } from './keyword.ts';
import { measureStrictSchema } from './measureStrictSchema.ts';
import { resolveReference } from './resolveReference.ts';
import { strictRules } from './strictRules.ts';
import { walkStrictSchema } from './walkStrictSchema.ts';

type Fault = { path: string[]; message: string };

/**
 * Returns the first thing in a schema that Structured Outputs rejects with `strict: true`, or undefined. The message is the text
 * that follows `Invalid schema for response_format 'name': ` in the API's error, in its own words where users have quoted them.
 * The order in which the API checks is not known.
 */
export function checkStrictSchema(schema: unknown): Fault | undefined {
  const rootMessage = checkRoot(schema);
  if (rootMessage !== undefined) return { path: [], message: rootMessage };
  for (const { node, path } of walkStrictSchema(schema)) {
    // The path to a node is built only for an error: in a deep schema it is long.
    if (checkNode(node, [], schema) !== undefined) return checkNode(node, path(), schema);
  }
  const limitMessage = measureStrictSchema(schema);
  return limitMessage === undefined ? undefined : { path: [], message: limitMessage };
}

function checkRoot(schema: unknown): string | undefined {
  const type = isRecord(schema) ? schema.type : undefined;
  if (!isRecord(schema) || type !== 'object') {
    const found = typeof type === 'string' ? type : JSON.stringify(type);
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${found ?? 'None'}"'.`;
  }
  const combined = ['oneOf', 'anyOf', 'allOf', 'enum', 'not'].some((name) => name in schema);
  return combined
    ? "schema must have type 'object' and not have 'oneOf'/'anyOf'/'allOf'/'enum'/'not' at the top level."
    : undefined;
}

function checkNode(node: unknown, path: string[], root: unknown): Fault | undefined {
  if (!isRecord(node)) return untyped(path);
  if ('$ref' in node) return checkReference(node, path, root);
  const refused = Object.keys(node).find((name) => strictRules.refusedKeywords.includes(name));
  if (refused !== undefined) return fault(path, `'${refused}' is not permitted`);
  if (Array.isArray(node.type)) {
    // The API checks each type of a list as a separate schema.
    const faults = node.type.map((type, at) =>
      checkType(node, type, [...path, 'type', String(at)]),
    );
    return faults.find((each) => each !== undefined);
  }
  if (node.type === undefined && !Array.isArray(node.anyOf)) return untyped(path);
  return node.type === undefined ? undefined : checkType(node, node.type, path);
}

function checkReference(
  node: Record<string, unknown>,
  path: string[],
  root: unknown,
): Fault | undefined {
  const others = Object.keys(node).filter((name) => name !== '$ref');
  if (others.length > 0) {
    const names = others.map((name) => `'${name}'`).join(', ');
    return { path, message: `context=${show(path)}, $ref cannot have keywords {${names}}.` };
  }
  if (resolveReference(node.$ref, root) !== undefined) return undefined;
  const reference = typeof node.$ref === 'string' ? node.$ref : JSON.stringify(node.$ref);
  const problem = `reference to component '${reference}' which was not found in the schema.`;
  return { path, message: `context=${show(path)}, ${problem}` };
}

function checkType(
  node: Record<string, unknown>,
  type: unknown,
  path: string[],
): Fault | undefined {
  if (typeof type !== 'string' || !strictRules.types.includes(type)) {
    const shown = typeof type === 'string' ? `'${type}'` : JSON.stringify(type);
    return { path, message: `${shown} is not valid under any of the given schemas.` };
  }
  if (type === 'object') return checkObject(node, path);
  if (type === 'array' && node.items === undefined)
    return fault(path, 'array schema missing items');
  const { format } = node;
  if (type !== 'string' || typeof format !== 'string' || strictRules.formats.includes(format))
    return undefined;
  return fault(path, `'${format}' is not a valid format`);
}

function checkObject(node: Record<string, unknown>, path: string[]): Fault | undefined {
  if (node.additionalProperties !== false) {
    return fault(path, "'additionalProperties' is required to be supplied and to be false");
  }
  const properties = keyword.record(node, 'properties');
  const required = new Set(keyword.texts(node, 'required'));
  // The API ignores a property whose schema does not constrain its value, and then reports it as missing.
  const names = new Set(Object.keys(properties).filter((name) => !isVague(properties[name])));
  const missing = [...names].find((name) => !required.has(name));
  const extra = [...required].find((name) => !names.has(name));
  if (
    missing === undefined &&
    extra === undefined &&
    (names.size === 0 || Array.isArray(node.required))
  )
    return undefined;
  const detail =
    missing === undefined ? `Extra required key '${extra}' supplied` : `Missing '${missing}'`;
  const rule =
    "'required' is required to be supplied and to be an array including every key in properties";
  return fault(path, `${rule}. ${detail}`);
}

function isVague(schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  return (
    Object.keys(schema).length === 0 ||
    (schema.type === 'object' && schema.properties === undefined)
  );
}

function untyped(path: string[]): Fault {
  return fault(path, "schema must have a 'type' key");
}

function fault(path: string[], problem: string): Fault {
  return { path, message: `In context=${show(path)}, ${problem}.` };
}

/** Formats a path as Python prints a tuple: `()`, `('items',)`, `('properties', 'city')`. */
function show(path: string[]): string {
  const parts = path.map((part) => `'${part}'`).join(', ');
  return path.length === 1 ? `(${parts},)` : `(${parts})`;
}
