/**
 * The model that the lessons use unless `OPENAI_MODEL` names another: cheap, current, and it accepts
 * `temperature` with `reasoning_effort: 'none'`.
 */
export const defaultModel = 'gpt-6-luna';

/** A model: when it shuts down, what it accepts, what it costs. */
export type Model = {
  id: string;
  /** The day OpenAI shuts it down (`YYYY-MM-DD`), or null while none is announced. */
  shutdownDate: string | null;
  /** What to use instead, or null where nothing needs replacing. */
  replacement: string | null;
  /** Whether it accepts `temperature`; some models do only with `reasoning_effort: 'none'`. */
  temperature: 'always' | 'without reasoning' | 'never';
  /** The values it accepts for `reasoning_effort`; empty for a model that does not reason. */
  reasoningEfforts: readonly string[];
  /** What it does when `reasoning_effort` is left out. */
  defaultReasoningEffort: string | null;
  /** Prompt and answer together, in tokens. */
  contextWindow: number;
  /** The longest answer, in tokens. */
  maxOutputTokens: number;
  /** US dollars per million tokens, standard tier; `cachedInput` is null without a discount. */
  price: { input: number; cachedInput: number | null; output: number };
};

const lowToHigh = ['low', 'medium', 'high'];
const lowToMax = [...lowToHigh, 'xhigh', 'max'];
const minimalToHigh = ['minimal', ...lowToHigh];
const noneToHigh = ['none', ...lowToHigh];
const noneToXhigh = [...noneToHigh, 'xhigh'];
const noneToMax = [...noneToXhigh, 'max'];

type Family = Omit<Model, 'id' | 'price'>;

const served = { shutdownDate: null, replacement: null };
const reasoning: Family = {
  ...served,
  temperature: 'without reasoning',
  reasoningEfforts: noneToMax,
  defaultReasoningEffort: 'medium',
  contextWindow: 1_050_000,
  maxOutputTokens: 128_000,
};
const plain: Family = {
  ...served,
  temperature: 'always',
  reasoningEfforts: [],
  defaultReasoningEffort: null,
  contextWindow: 128_000,
  maxOutputTokens: 4_096,
};
const gpt6 = reasoning;
const gpt54 = {
  ...reasoning,
  reasoningEfforts: noneToXhigh,
  defaultReasoningEffort: 'none',
  contextWindow: 400_000,
};
const gpt5: Family = {
  ...reasoning,
  temperature: 'never',
  reasoningEfforts: minimalToHigh,
  contextWindow: 400_000,
};
const oSeries: Family = {
  ...gpt5,
  reasoningEfforts: lowToHigh,
  contextWindow: 200_000,
  maxOutputTokens: 100_000,
};
const gpt41 = { ...plain, contextWindow: 1_047_576, maxOutputTokens: 32_768 };
const gpt4o = { ...plain, maxOutputTokens: 16_384 };
const gpt4Turbo = plain;
const gpt4 = { ...plain, contextWindow: 8_192, maxOutputTokens: 8_192 };
const gpt35 = { ...plain, contextWindow: 16_385 };

const ends = (shutdownDate: string, replacement: string) => ({ shutdownDate, replacement });
const price = (input: number, cachedInput: number | null, output: number) => ({
  input,
  cachedInput,
  output,
});

/**
 * Today's chat models, and those that older tutorials still name, as of 2026-11-22.
 * Sources: shutdown dates from the `openai` package 7.57.0 (`ChatModel` in `resources/shared.d.ts`);
 * replacements from https://developers.openai.com/api/docs/deprecations, followed to one that is still
 * served; what a model accepts from https://developers.openai.com/api/docs/guides/deployment-checklist;
 * windows and prices from https://developers.openai.com/api/docs/models and, for models without a page
 * there, from the npm packages `gpt-tokenizer` 4.0.0 and `@pydantic/genai-prices` 0.1.8.
 */
// biome-ignore format: a table reads best with one row a line
export const models: readonly Model[] = [
  { id: 'gpt-6-luna', ...gpt6, price: price(0.1, 0.01, 0.5) },
  { id: 'gpt-6-sol', ...gpt6, price: price(2, 0.2, 10) },
  { id: 'gpt-6-astra', ...gpt6, temperature: 'never', reasoningEfforts: lowToMax, defaultReasoningEffort: null, price: price(10, 1, 50) },
  { id: 'gpt-6.1-sol', ...gpt6, temperature: 'never', reasoningEfforts: lowToMax, defaultReasoningEffort: null, price: price(2, 0.1, 10) },
  { id: 'gpt-6.1-terra', ...gpt6, price: price(1, 0.05, 5) },
  { id: 'gpt-5.6-luna', ...gpt6, price: price(0.2, 0.02, 1.2) },
  { id: 'gpt-5.6-terra', ...gpt6, price: price(2, 0.2, 12) },
  { id: 'gpt-5.6-sol', ...gpt6, price: price(4, 0.4, 20) },
  { id: 'gpt-5.5', ...gpt6, reasoningEfforts: noneToXhigh, price: price(5, 0.5, 30) },
  { id: 'gpt-5.4', ...gpt54, contextWindow: 1_050_000, price: price(2.5, 0.25, 15) },
  { id: 'gpt-5.4-mini', ...gpt54, price: price(0.75, 0.075, 4.5) },
  { id: 'gpt-5.2', ...gpt54, price: price(1.75, 0.175, 14) },

  { id: 'gpt-5', ...gpt5, ...ends('2026-12-11', 'gpt-6.1-sol'), price: price(1.25, 0.125, 10) },
  { id: 'gpt-5-mini', ...gpt5, ...ends('2026-12-11', 'gpt-6.1-terra'), price: price(0.25, 0.025, 2) },
  { id: 'gpt-5-nano', ...gpt5, ...ends('2026-12-11', 'gpt-6-luna'), price: price(0.05, 0.005, 0.4) },
  { id: 'o3', ...oSeries, ...ends('2026-12-11', 'gpt-5.6-sol'), price: price(2, 0.5, 8) },
  { id: 'gpt-4o', ...gpt4o, ...ends('2027-01-14', 'gpt-6-luna'), price: price(2.5, 1.25, 10) },
  { id: 'gpt-4o-mini', ...gpt4o, ...ends('2027-01-14', 'gpt-6-luna'), price: price(0.15, 0.075, 0.6) },
  { id: 'gpt-4.1', ...gpt41, ...ends('2027-01-14', 'gpt-6-luna'), price: price(2, 0.5, 8) },
  { id: 'gpt-4.1-mini', ...gpt41, ...ends('2027-01-14', 'gpt-6-luna'), price: price(0.4, 0.1, 1.6) },
  { id: 'gpt-5.4-nano', ...gpt54, ...ends('2027-04-01', 'gpt-6-luna'), price: price(0.2, 0.02, 1.25) },
  { id: 'gpt-5.1', ...gpt54, reasoningEfforts: noneToHigh, ...ends('2027-04-01', 'gpt-6-luna'), price: price(1.25, 0.125, 10) },

  { id: 'gpt-3.5-turbo', ...gpt35, ...ends('2026-10-23', 'gpt-5.6-terra'), price: price(0.5, null, 1.5) },
  { id: 'gpt-3.5-turbo-0125', ...gpt35, ...ends('2026-10-23', 'gpt-5.6-terra'), price: price(0.5, null, 1.5) },
  { id: 'gpt-4', ...gpt4, ...ends('2026-10-23', 'gpt-5.6-sol'), price: price(30, null, 60) },
  { id: 'gpt-4-turbo', ...gpt4Turbo, ...ends('2026-10-23', 'gpt-5.6-sol'), price: price(10, null, 30) },
  { id: 'gpt-4.1-nano', ...gpt41, ...ends('2026-10-23', 'gpt-5.6-luna'), price: price(0.1, 0.025, 0.4) },
  { id: 'o1', ...oSeries, ...ends('2026-10-23', 'gpt-5.6-sol'), price: price(15, 7.5, 60) },
  { id: 'o3-mini', ...oSeries, ...ends('2026-10-23', 'gpt-5.6-sol'), price: price(1.1, 0.55, 4.4) },
  { id: 'o4-mini', ...oSeries, ...ends('2026-10-23', 'gpt-5.6-terra'), price: price(1.1, 0.275, 4.4) },
  { id: 'gpt-3.5-turbo-1106', ...gpt35, ...ends('2026-09-28', 'gpt-6-luna'), price: price(1, null, 2) },
  { id: 'gpt-5-chat-latest', ...gpt4o, ...ends('2026-07-23', 'gpt-5.6-sol'), price: price(1.25, 0.125, 10) },
  { id: 'gpt-4-turbo-preview', ...gpt4Turbo, ...ends('2026-03-26', 'gpt-6-luna'), price: price(10, null, 30) },
  { id: 'chatgpt-4o-latest', ...gpt4o, ...ends('2026-02-17', 'gpt-5.6-sol'), price: price(5, null, 15) },
  { id: 'o1-mini', ...oSeries, contextWindow: 128_000, maxOutputTokens: 65_536, ...ends('2025-10-27', 'gpt-6-luna'), price: price(1.1, 0.55, 4.4) },
  { id: 'o1-preview', ...oSeries, contextWindow: 128_000, maxOutputTokens: 32_768, ...ends('2025-07-28', 'gpt-6-luna'), price: price(15, 7.5, 60) },
  { id: 'gpt-4-32k', ...gpt4, contextWindow: 32_768, ...ends('2025-06-06', 'gpt-6-luna'), price: price(60, null, 120) },
  { id: 'gpt-4-vision-preview', ...gpt4Turbo, ...ends('2024-12-06', 'gpt-6-luna'), price: price(10, null, 30) },
  { id: 'gpt-3.5-turbo-16k', ...gpt35, ...ends('2024-09-13', 'gpt-5.6-terra'), price: price(3, null, 4) },
];
