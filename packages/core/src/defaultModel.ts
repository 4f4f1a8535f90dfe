/**
 * The one model that every lesson uses unless `OPENAI_MODEL` names another: cheap, current, and it still
 * takes the guide's `temperature`. Its price and dates are in `models`.
 */
export const defaultModel = 'gpt-6-luna';
