const unwanted =
  /^(OPENAI_.*|NODE_OPTIONS|NODE_COMPILE_CACHE|NODE_DISABLE_COMPILE_CACHE|.*_PROXY)$/i;

/** Returns this process's environment without variables that change where lessons call or how Node starts. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !unwanted.test(name)));
}
