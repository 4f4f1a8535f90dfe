type Schema = Record<string, unknown>;

// Names that suggest an example value: the schemas below often contradict it.
const names =
  'url email date name id price phone zip latitude age year title description city tags status time uuid createdAt endDate score link currency file type x constructor __proto 가격 날짜'.split(
    ' ',
  );
const words = ['a', 'celsius', 'N/A', '서울', 'A-1', '2027-01-15', 'x@y.zz', '', ' ', '12', '😀'];
const patterns = [
  ...['acme', '^acme', 'acme$', '\\d{3}', '\\bcat\\b', '^$', '^.?$', '^\\s+$', '^\\S+$', '^[01]+$'],
  ...['^[A-Z]{2,3}-\\d{4}$', '^\\d{3}-\\d{4}-\\d{4}$', '^(0[1-9]|1[0-2])/(19|20)\\d\\d$'],
  ...['^https://[a-z]+\\.acme\\.com/[a-z0-9-]+$', '^[^@]+@acme\\.(com|org)$', '^[^,]+, [^,]+$'],
  ...['^[가-힣]{2,4}$', '^\\p{Lu}\\p{Ll}+$', '^[\\u{1F600}-\\u{1F64F}]$', '^[^\\x00-\\x7F]{3}$'],
  ...['^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,16}$', '^(?!admin$|root$)[a-z]{4,5}$'],
  ...['^(a|b)(c|d)\\1$', '^(?<q>["\'])\\w+\\k<q>$', '^\\u0041\\x42\\cI?$', '^.{20,25}$'],
  ...['^v\\d+(\\.\\d+){2}$', '^\\/[a-z]+(\\/[a-z]+)*$', '^\\$\\d{1,3}(,\\d{3})*$', '^([a-z]+ ?)+$'],
  ...['^ISBN(?:-1[03])?:? (?=[0-9X]{10}$)[0-9]{9}[0-9X]$', '^.*\\.(png|jpe?g)$'],
];
const formats = 'date-time time date duration email hostname ipv4 ipv6 uuid'.split(' ');
const formatPatterns = [
  ...[
    ['email', '@acme\\.com$'],
    ['email', '^(?!minji)'],
    ['date', '^19\\d\\d-'],
    ['date', '-01$'],
  ],
  ...[
    ['date', '^2024-02'],
    ['date-time', '\\+09:00$'],
    ['date-time', '^2030-'],
    ['time', '^23:'],
  ],
  ...[
    ['uuid', '^f'],
    ['uuid', '^.{14}7.{4}[89ab]'],
    ['ipv4', '^10\\.'],
    ['ipv6', '^fe80:'],
  ],
  ...[
    ['hostname', '\\.acme\\.com$'],
    ['hostname', '^[a-z]{5}$'],
    ['duration', '^P\\d+D$'],
  ],
  ...[
    ['duration', 'H$'],
    ['ipv4', '^192\\.168\\.\\d{1,3}\\.1$'],
  ],
] as const;

/** Creates a random schema that Structured Outputs accepts with `strict: true`, and that a value exists for. */
export function randomStrictSchema(random: () => number): Schema {
  const definitions: Record<string, Schema> = {};
  const root = object(0);
  return { ...root, $defs: definitions };

  function object(depth: number): Schema {
    const keys = some(names, depth === 0 ? 1 : 0, 5);
    const properties = Object.fromEntries(keys.map((key) => [key, anything(depth + 1)]));
    return { type: 'object', properties, required: keys, additionalProperties: false };
  }

  function anything(depth: number): Schema {
    const kinds = depth < 4 ? [object, array, choice, reference, plain, plain, plain] : [plain];
    return pick(kinds)(depth);
  }

  function plain(): Schema {
    const schema = pick([text, text, number, number, several, boolean])();
    if (typeof schema.type === 'string' && chance(0.15) && !('enum' in schema || 'const' in schema))
      schema.type = [schema.type, 'null'];
    if (chance(0.3))
      schema.description = pick(['The city to look up', 'An e-mail address', '가격']);
    return schema;
  }

  function boolean(): Schema {
    return { type: 'boolean' };
  }

  function array(depth: number): Schema {
    const minItems = below(4);
    const bounds = chance(0.5) ? { minItems, maxItems: minItems + below(3) } : {};
    return { type: 'array', items: anything(depth + 1), ...bounds };
  }

  function choice(depth: number): Schema {
    return { anyOf: Array.from({ length: 1 + below(3) }, () => anything(depth + 1)) };
  }

  /** Refers to a new definition; or to one that may enclose this place, in a way that can end. */
  function reference(depth: number): Schema {
    const known = Object.keys(definitions);
    if (known.length < 4 && chance(0.6)) {
      const name = `d${known.length}`;
      definitions[name] = {};
      definitions[name] = object(depth + 1);
      return { $ref: `#/$defs/${name}` };
    }
    const $ref = pick(['#', ...known.map((name) => `#/$defs/${name}`)]);
    return chance(0.5)
      ? { anyOf: [{ $ref }, { type: 'null' }] }
      : { type: 'array', items: { $ref } };
  }

  function text(): Schema {
    const [format, pattern] = pick(formatPatterns);
    return pick<() => Schema>([
      () => ({ type: 'string' }),
      () => ({ type: 'string', pattern: pick(patterns) }),
      () => ({ type: 'string', format: pick(formats) }),
      () => ({ type: 'string', format, pattern }),
      () => ({ type: 'string', const: pick(words) }),
      () => ({ type: 'string', enum: some(words, 1, 4) }),
      () => ({ type: 'string', enum: [...some(words, 1, 3), 'acme-1'], pattern: 'acme' }),
      () => ({ type: ['integer', 'string', 'null'], enum: [7, null, ...some(words, 1, 3)] }),
    ])();
  }

  /** Bounds and a step around a number that fits them. */
  function number(): Schema {
    const isInteger = chance(0.5);
    const step = pick(
      isInteger ? [1, 2, 7, 25, 1000, 0.5, 1.5] : [0.01, 0.1, 0.05, 0.25, 1e-7, 1.1],
    );
    let count = pick([0, 1, -1, 3, -17, 250, 99_999, 123_456_789, below(1e6)]);
    while (
      !Number.isInteger((count * step) / step) ||
      (isInteger && !Number.isInteger(count * step))
    )
      count += 1;
    const value = count * step;
    const type = isInteger ? 'integer' : 'number';
    if (chance(0.1)) return chance(0.5) ? { type, const: value } : { type, enum: [1, 2, value] };
    return {
      type,
      ...(chance(0.4) && { multipleOf: step }),
      ...pick([{}, { minimum: value - pick([0, 0.001, 10]) }, { exclusiveMinimum: value - step }]),
      ...pick([{}, { maximum: value + pick([0, 0.001, 10]) }, { exclusiveMaximum: value + step }]),
    };
  }

  function several(): Schema {
    const type = some(['string', 'integer', 'number', 'boolean', 'null'], 1, 3);
    return { type, pattern: pick(patterns), minimum: 5.5 };
  }

  function below(limit: number): number {
    return Math.floor(random() * limit);
  }

  function chance(probability: number): boolean {
    return random() < probability;
  }

  function pick<Item>(items: readonly Item[]): Item {
    return items[below(items.length)] as Item;
  }

  function some<Item>(items: readonly Item[], least: number, most: number): Item[] {
    const count = least + below(most - least + 1);
    const left = [...items];
    return Array.from({ length: count }, () => left.splice(below(left.length), 1)).flat();
  }
}
