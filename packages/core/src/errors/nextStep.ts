const billing = 'add credit at https://platform.openai.com/settings/organization/billing';
const limits = 'raise the limit at https://platform.openai.com/settings/organization/limits';

const stepsByCode: Record<string, string> = {
  invalid_api_key: 'check OPENAI_API_KEY; keys are at https://platform.openai.com/api-keys',
  model_not_found: 'unset OPENAI_MODEL, or set it to a model from GET /v1/models',
  insufficient_quota: billing,
  credit_balance_exhausted: billing,
  organization_usage_limit_exceeded: limits,
  organization_spend_limit_exceeded: limits,
  project_spend_limit_exceeded: limits,
  rate_limit_exceeded: 'wait a moment, then run it again',
  server_is_overloaded: 'wait a minute, then run it again',
  timeout: 'run it again, or allow more time',
  connection_failed: 'run it again, or pnpm diagnose',
  aborted: 'run it again',
  unsupported_value: 'leave that parameter out, or unset OPENAI_MODEL',
  context_length_exceeded: 'send fewer or shorter messages',
};

/** Returns what a person can do about a failed call; undefined if nothing specific helps. */
export function nextStep(facts: {
  status?: number | undefined;
  code?: string | undefined;
  param?: string | undefined;
  detail: string;
}): string | undefined {
  if (isTooLarge(facts.detail)) return stepsByCode.context_length_exceeded;
  if (facts.code && stepsByCode[facts.code]) return stepsByCode[facts.code];
  if (facts.status === 400 && facts.param) return `correct ${facts.param}`;
  if (facts.status === 401) return stepsByCode.invalid_api_key;
  if (facts.status !== undefined && facts.status >= 500) return stepsByCode.rate_limit_exceeded;
  return undefined;
}

/**
 * Checks for a 429 that waiting does not help: the request alone is larger than the limit for a minute. It has the code of an
 * ordinary rate limit; only its message says so.
 */
export function isTooLarge(detail: string): boolean {
  return detail.startsWith('Request too large');
}
