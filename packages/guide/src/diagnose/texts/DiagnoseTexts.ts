/** What a check found: in one line, and what to do about it. */
export type Finding = { found: string; advice?: string };

/** What can be wrong with the form of a key. */
export type KeyFault =
  | 'name'
  | 'quotes'
  | 'bearer'
  | 'masked'
  | 'placeholder'
  | 'blanks'
  | 'characters'
  | 'endpointKey'
  | 'admin'
  | 'provider';

/** What can come of the call, other than a list of models. */
export type ConnectionFault =
  | 'wrongKey'
  | 'noScope'
  | 'region'
  | 'rateLimit'
  | 'noCredit'
  | 'server'
  | 'html'
  | 'noListing'
  | 'noVersion'
  | 'unknownHost'
  | 'noNetwork'
  | 'refused'
  | 'timeout'
  | 'cut'
  | 'certificate'
  | 'clock'
  | 'otherHost'
  | 'protocol'
  | 'proxy'
  | 'proxyLogin'
  | 'unknown';

/** The facts of a failed call: where it went, and the status or the code of the error. */
export type ConnectionFacts = {
  url: string;
  host: string;
  isOpenai: boolean;
  hasKey: boolean;
  found: string;
};

/** Everything that `pnpm diagnose` says, in one language. */
export type DiagnoseTexts = {
  node: {
    ok: (node: string, pnpm: string | undefined) => Finding;
    oldPnpm: (pnpm: string) => Finding;
    withoutPnpm: (node: string, own: string) => Finding;
    other: (node: string, own: string) => Finding;
  };
  install: {
    ok: Finding;
    missing: (names: string) => Finding;
    damaged: (names: string) => Finding;
    otherPlatform: (there: string, here: string) => Finding;
  };
  env: {
    none: Finding;
    sets: (names: readonly string[]) => Finding;
    inExample: Finding;
    misnamed: (name: string) => Finding;
    unreadable: (code: string) => Finding;
    notUtf8: Finding;
    byteOrderMark: Finding;
    noName: Finding;
    misspelt: (wrong: string, right: string) => Finding;
    outranked: (names: readonly string[]) => Finding;
  };
  key: {
    offline: Finding;
    none: Finding;
    missing: Finding;
    /** Where a key comes from that is not in `.env`. */
    shell: string;
    shape: (
      place: string,
      beginning: string | undefined,
      length: number,
      isUnusual: boolean,
    ) => Finding;
    faults: Record<KeyFault, Finding>;
  };
  baseUrl: {
    ok: (url: string) => Finding;
    notUrl: Finding;
    credentials: Finding;
    tooLong: (url: string, rest: string) => Finding;
    noVersion: (url: string) => Finding;
  };
  connection: {
    ok: (url: string, count: number) => Finding;
    faults: Record<ConnectionFault, (facts: ConnectionFacts) => Finding>;
    useProxy: string;
  };
  model: {
    ok: (id: string, end: string | undefined) => Finding;
    endsSoon: (id: string, end: string, replacement: string) => Finding;
    ended: (id: string, end: string, replacement: string) => Finding;
    /** With the lessons' own model to go back to, or else some that the server has. */
    missing: (id: string, own: string | undefined, others: readonly string[]) => Finding;
  };
  port: {
    free: (port: number) => Finding;
    ours: (port: number) => Finding;
    taken: (port: number) => Finding;
    none: (code: string) => Finding;
  };
  browser: {
    ok: (file: string) => Finding;
    none: Finding;
    notThere: (file: string) => Finding;
  };
  /** A check that could not be made. */
  failed: (name: string, message: string) => Finding;
  allWell: (isOffline: boolean) => string;
  problems: (count: number) => string;
  help: string;
};
