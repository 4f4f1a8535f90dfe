import { isRecord } from './isRecord.ts';

/** Reads one keyword of an unchecked schema: a value of the wrong type counts as missing. */
export const keyword: {
  list(schema: Record<string, unknown>, name: string): unknown[];
  texts(schema: Record<string, unknown>, name: string): string[];
  record(schema: Record<string, unknown>, name: string): Record<string, unknown>;
  number(schema: Record<string, unknown>, name: string): number | undefined;
} = {
  list(schema, name) {
    const value = schema[name];
    return Array.isArray(value) ? value : [];
  },
  texts(schema, name) {
    const value = schema[name];
    const values = Array.isArray(value) ? value : [value];
    return values.filter((each) => typeof each === 'string');
  },
  record(schema, name) {
    const value = schema[name];
    return isRecord(value) ? value : {};
  },
  number(schema, name) {
    const value = schema[name];
    return typeof value === 'number' ? value : undefined;
  },
};
