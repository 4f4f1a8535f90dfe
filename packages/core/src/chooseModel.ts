import { defaultModel } from './defaultModel.ts';

/** Gives the model to use: `OPENAI_MODEL` if it is set, else the default. */
export function chooseModel(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.OPENAI_MODEL?.trim() || defaultModel;
}
