import type OpenAI from 'openai';
import { zodFunction } from 'openai/helpers/zod';
import * as z from 'zod';

type Definition<Input> = {
  name: string;
  description: string;
  parameters: z.ZodType<Input>;
  function: (input: Input) => unknown;
  /** Asks a person before the function runs; without it, the function just runs. */
  confirm?: (input: Input) => boolean | Promise<boolean>;
};

/** A tool: what the model reads about it, and what runs it. `run()` takes JSON and returns JSON or an error. */
type Tool = {
  definition: OpenAI.Chat.ChatCompletionFunctionTool;
  run: (json: string) => Promise<string>;
};

/** Creates a tool from a name, a description, a zod schema and a function. */
export function defineTool<Input>(tool: Definition<Input>): Tool {
  const { name, description, parameters, confirm } = tool;
  return {
    definition: zodFunction({ name, description, parameters }),
    run: async (json) => {
      try {
        const input = parameters.parse(JSON.parse(json));
        if (confirm && !(await confirm(input))) return 'Error: the user said no';
        return JSON.stringify(await tool.function(input)) ?? 'done';
      } catch (error) {
        if (error instanceof z.ZodError) return `Error: ${z.prettifyError(error)}`;
        return `Error: ${error instanceof Error ? error.message : error}`;
      }
    },
  };
}
