import { readFileSync } from 'node:fs';
import type { Edit } from '@by-example/config/Edit';

const lesson = readFileSync(new URL('../src/answerWithTools.ts', import.meta.url), 'utf8');

/** Returns the lesson's code for a region. */
function codeOf(region: string): string {
  const [, code = ''] = new RegExp(`#region ${region}\\n([^]*?) *// #endregion`).exec(lesson) ?? [];
  return code;
}
const send = codeOf('send');
const answer = codeOf('answer');
const calls = codeOf('calls');
const client = '  const client = new OpenAI();\n';
const loop = lesson.slice(lesson.indexOf('  for (let round'), lesson.lastIndexOf('}\n'));

/** Mistakes that learners make, with what they must see, and other good answers that must pass. */
export const edits: Edit[] = [
  {
    is: 'wrong',
    step: 'send',
    what: 'the tools are not sent',
    from: '      tools: tools.map(({ definition }) => definition),\n',
    to: '',
    shows: 'the question and the definitions of the tools are sent',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the tools are sent with what runs them',
    from: 'tools: tools.map(({ definition }) => definition),',
    to: 'tools: [...tools],',
    shows: "Type 'Tool' is not assignable to type",
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'only the first tool is sent, without an array',
    from: 'tools.map(({ definition }) => definition)',
    to: 'tools[0]?.definition',
    shows: 'is not assignable to type',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'the question alone is sent in each round',
    from: '      messages,\n',
    to: "      messages: [{ role: 'user', content: question }],\n",
    shows: 'the second request must have more messages than the first',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'reasoning_effort is left out',
    from: "      reasoning_effort: 'none',\n",
    to: '',
    shows: 'reasoning_effort is none',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'await is forgotten',
    from: 'await client',
    to: 'client',
    shows: 'completion is a promise: put await in front of the call',
  },
  {
    is: 'wrong',
    step: 'send',
    what: 'OPENAI_MODEL is not read',
    from: "process.env.OPENAI_MODEL ?? 'gpt-6-luna'",
    to: "'gpt-6-luna'",
    shows: 'OPENAI_MODEL can name another model',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the message is not appended',
    from: '    messages.push(message);\n',
    to: '',
    shows: 'a message without calls is the answer',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'only an answer is appended, and the calls are lost',
    from: answer,
    to: `    const { message, finish_reason } = completion.choices[0] ?? {};
    if (!message || finish_reason === 'length') throw new Error('Cannot answer: it was cut off');
    const calls = message.tool_calls?.filter((call) => call.type === 'function') ?? [];
    if (calls.length === 0) {
      messages.push(message);
      return messages;
    }
`,
    shows: 'the message with the calls is kept for the next request',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'only the content of the message is appended',
    from: 'messages.push(message);',
    to: "messages.push({ role: 'assistant', content: message.content });",
    shows: 'the message with the calls is kept for the next request',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the finish reason is not read',
    from: " || finish_reason === 'length'",
    to: '',
    shows: 'an answer that is cut off fails',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the finish reason is read only where there are no calls',
    from: answer,
    to: `    const { message, finish_reason } = completion.choices[0] ?? {};
    if (!message) throw new Error('Cannot answer: there is no message');
    messages.push(message);
    const calls = message.tool_calls?.filter((call) => call.type === 'function') ?? [];
    if (calls.length === 0) {
      if (finish_reason === 'length') throw new Error('Cannot answer: it was cut off');
      return messages;
    }
`,
    shows: 'a call that is cut off is not run',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'what was cut off is returned as the answer',
    from: "throw new Error('Cannot answer: it was cut off');",
    to: 'return messages;',
    shows: 'it must fail with an Error',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'every message is returned as the answer',
    from: '    if (calls.length === 0) return messages;\n',
    to: '    if (calls) return messages;\n',
    shows: 'it must go on after a message with calls',
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'the text is returned instead of the messages',
    from: 'return messages;',
    to: 'return message.content;',
    shows: "is not assignable to type 'Message[]'",
  },
  {
    is: 'wrong',
    step: 'answer',
    what: 'tool_calls is taken for granted',
    from: answer,
    to: `    const { message, finish_reason } = completion.choices[0] ?? {};
    if (!message || finish_reason === 'length') throw new Error('Cannot answer: it was cut off');
    messages.push(message);
    const calls = message.tool_calls.filter((call) => call.type === 'function');
    if (calls.length === 0) return messages;
`,
    shows: "possibly 'undefined'",
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'only the first call is answered',
    from: 'calls.map(async',
    to: 'calls.slice(0, 1).map(async',
    shows: 'each of several calls is answered',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the first tool runs whatever the name',
    from: 'tools.find((one) => one.definition.function.name === name)',
    to: 'tools[0]',
    shows: 'each call goes to the tool that it names',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the name is taken for the id of the call',
    from: 'tool_call_id: id,',
    to: 'tool_call_id: name,',
    shows: '- yours: "get_order"\n  + expected: "call_1"',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the result comes from the user',
    from: "role: 'tool' as const, tool_call_id: id, content",
    to: "role: 'user' as const, content",
    shows: 'what follows the calls',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the arguments are parsed first',
    from: 'tool.run(json)',
    to: 'tool.run(JSON.parse(json))',
    shows: 'the tool receives the arguments unchanged',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the result is turned into JSON once more',
    from: 'await tool.run(json) :',
    to: 'JSON.stringify(await tool.run(json)) :',
    shows: 'its result is sent with the id of the call',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the result is not waited for',
    from: 'tool ? await tool.run(json)',
    to: 'tool ? tool.run(json)',
    shows: 'is not assignable to',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the promises are appended',
    from: '...(await Promise.all(results))',
    to: '...results',
    shows: 'is not assignable to',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'the results are not appended',
    from: 'messages.push(...(await Promise.all(results)));',
    to: 'await Promise.all(results);',
    shows: 'what follows the calls',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'a tool that does not exist ends it',
    from: calls,
    to: `    for (const call of calls) {
      const tool = tools.find(({ definition }) => definition.function.name === call.function.name);
      if (!tool) throw new Error('Cannot answer: there is no such tool');
      const content = await tool.run(call.function.arguments);
      messages.push({ role: 'tool', tool_call_id: call.id, content });
    }
`,
    shows: 'the model is told about a tool that does not exist',
  },
  {
    is: 'wrong',
    step: 'calls',
    what: 'a call of a tool that does not exist is skipped',
    from: calls,
    to: `    for (const call of calls) {
      const tool = tools.find(({ definition }) => definition.function.name === call.function.name);
      if (!tool) continue;
      const content = await tool.run(call.function.arguments);
      messages.push({ role: 'tool', tool_call_id: call.id, content });
    }
`,
    shows: 'the model is told about a tool that does not exist',
  },
  {
    is: 'right',
    what: 'a loop, one call after the other',
    from: calls,
    to: `    for (const call of calls) {
      const tool = tools.find((one) => one.definition.function.name === call.function.name);
      messages.push({
        role: 'tool',
        tool_call_id: call.id,
        content: (await tool?.run(call.function.arguments)) ?? 'unknown tool',
      });
    }
`,
  },
  {
    is: 'right',
    what: 'each result is appended as soon as it is there',
    from: calls,
    to: `    const byName = new Map(tools.map((tool) => [tool.definition.function.name, tool]));
    await Promise.all(
      calls.map(async (toolCall) => {
        let content: string;
        try {
          const tool = byName.get(toolCall.function.name);
          if (!tool) throw new Error(\`Cannot find \${toolCall.function.name}\`);
          content = await tool.run(toolCall.function.arguments);
        } catch (error) {
          content = JSON.stringify({ error: String(error) });
        }
        messages.push({ role: 'tool', tool_call_id: toolCall.id, content });
      }),
    );
`,
  },
  {
    is: 'right',
    what: 'a loop over all tool calls that leaves out custom ones',
    from: `${answer}    // #endregion answer

    // #region calls
${calls}`,
    to: `    const choice = completion.choices[0];
    if (!choice) throw new Error('Cannot answer: there are no choices');
    if (choice.finish_reason === 'length') throw new Error('Cannot answer: max tokens reached');
    messages.push(choice.message);
    if (!choice.message.tool_calls) return messages;

    for (const toolCall of choice.message.tool_calls) {
      if (toolCall.type !== 'function') continue;
      const tool = tools.find((t) => t.definition.function.name === toolCall.function.name);
      const result = tool
        ? await tool.run(toolCall.function.arguments)
        : JSON.stringify({ error: 'Unknown function' });
      messages.push({ role: 'tool', tool_call_id: toolCall.id, content: result });
    }
`,
  },
  {
    is: 'right',
    what: 'a switch over the finish reason',
    from: answer,
    to: `    const choice = completion.choices[0];
    if (choice === undefined) throw new Error('Cannot answer: no choice');
    messages.push(choice.message);
    switch (choice.finish_reason) {
      case 'stop':
        return messages;
      case 'tool_calls':
        break;
      default:
        throw new Error(\`Cannot answer: \${choice.finish_reason}\`);
    }
    const calls = (choice.message.tool_calls ?? []).filter((call) => call.type === 'function');
`,
  },
  {
    is: 'right',
    what: 'any finish reason but tool_calls ends it',
    from: answer,
    to: `    const choice = completion.choices[0];
    if (!choice || choice.finish_reason === 'length') {
      throw new Error('Cannot answer: the answer is incomplete');
    }
    const responseMessage = choice.message;
    messages.push(responseMessage);
    if (choice.finish_reason !== 'tool_calls') {
      return messages;
    }
    const calls = responseMessage.tool_calls!.filter((toolCall) => toolCall.type === 'function');
`,
  },
  {
    is: 'right',
    what: 'the message is written out',
    from: answer,
    to: `    const choice = completion.choices.at(0);
    if (choice?.finish_reason === 'length') throw new Error('Cannot answer: it is too long');
    if (!choice) throw new Error('Cannot answer: no choice');
    const message = choice.message;
    const { content, tool_calls = [] } = message;
    messages.push({ role: 'assistant', content, ...(tool_calls.length > 0 && { tool_calls }) });
    if (tool_calls.length === 0) return messages;
    const calls = tool_calls.flatMap((call) => (call.type === 'function' ? [call] : []));
`,
  },
  {
    is: 'right',
    what: 'only the fields that it needs, without empty content',
    from: 'messages.push(message);',
    to: `messages.push(
      message.tool_calls
        ? { role: 'assistant', tool_calls: message.tool_calls }
        : { role: 'assistant', content: message.content },
    );`,
  },
  {
    is: 'right',
    what: 'settings that the API knows',
    from: "reasoning_effort: 'none',",
    to: `reasoning_effort: 'none',
      tool_choice: 'auto',
      parallel_tool_calls: true,
      temperature: 0,
      store: false,`,
  },
  {
    is: 'right',
    what: 'the tools from a loop, and a copy of the messages',
    from: send,
    to: `    const definitions: OpenAI.ChatCompletionTool[] = [];
    for (const tool of tools) definitions.push(tool.definition);
    const params: OpenAI.ChatCompletionCreateParamsNonStreaming = {
      model: process.env.OPENAI_MODEL || 'gpt-6-luna',
      messages: [...messages],
      tools: definitions,
      reasoning_effort: 'none',
    };
    const completion = await client.chat.completions.create(params);
`,
  },
  {
    is: 'right',
    what: 'then() instead of await',
    from: send,
    to: `    const completion = await client.chat.completions
      .create({
        model: process.env['OPENAI_MODEL'] ?? 'gpt-6-luna',
        messages: messages,
        tools: tools.map((tool) => tool.definition),
        reasoning_effort: 'none' as const,
      })
      .then((response) => response);
`,
  },
  {
    is: 'right',
    what: 'the client at the top of the module',
    from: lesson,
    to: lesson
      .replace(`${client}`, '')
      .replace('type Tool', 'const openai = new OpenAI();\n\ntype Tool')
      .replace('await client', 'await openai'),
  },
  {
    is: 'right',
    what: 'a while loop with a counter of its own',
    from: loop,
    to: `  let rounds = 0;
  while (rounds < 5) {
    rounds++;
${send}${answer}${calls}  }
  throw new Error('Cannot answer: too many rounds');
`,
  },
  {
    is: 'right',
    what: 'recursion instead of a loop',
    from: loop,
    to: `  const next = async (round: number): Promise<Message[]> => {
    if (round > 5) throw new Error('Cannot answer: too many rounds');
${send}${answer}${calls}    return next(round + 1);
  };
  return next(1);
`,
  },
];
