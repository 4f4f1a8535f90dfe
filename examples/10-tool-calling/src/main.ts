import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import { chooseLanguage, endpointKey, toApiError } from '@by-example/core';
import OpenAI from 'openai';
import * as z from 'zod';
import { answerWithTools } from './answerWithTools.ts';
import { defineTool } from './defineTool.ts';
import orders from './orders.json' with { type: 'json' };

const texts = {
  ko: {
    scenes: {
      '1. 모델이 호출을 요청하고, 결과를 읽고, 답합니다': 'A-1002 주문은 어떻게 되었나요?',
      '2. 규칙에 어긋난 인자를 고치고, 호출 두 개를 한꺼번에 요청합니다':
        '2026-05-09부터 2026-05-02까지 거슬러 올라가며, 아직 도착하지 않은 주문을 찾아 주세요.',
      '3. 함수가 실패합니다': 'A-9999 주문은 어떻게 되었나요?',
      '4. 위험한 함수는 사람에게 먼저 물어봅니다': 'A-1003 주문을 취소해 주세요.',
      '   한 번 더 부탁합니다': 'A-1003 주문을 취소해 주세요.',
    },
    failures: {
      '5. 호출이 중간에 잘리면 아무것도 실행하지 않습니다': '제 주문을 모두 취소해 주세요.',
      '6. 호출을 멈추지 않는 모델은 멈춰 세웁니다': 'A-1004 주문이 도착하면 알려 주세요.',
    },
    unanswered: '7. 결과 없이 호출만 보내면 API가 거부합니다',
    confirm: (id: string) => `${id} 주문을 취소할까요? [y/N] `,
    live: '(5와 6을 보려면: pnpm start 10 --offline)',
  },
  en: {
    scenes: {
      '1. The model requests a call, reads the result and answers': 'Where is order A-1002?',
      '2. Arguments that break a rule, then two calls together':
        'Go back from 2026-05-09 to 2026-05-02: which orders have not arrived yet?',
      '3. A function that fails': 'Where is order A-9999?',
      '4. A dangerous function asks a person first': 'Please cancel order A-1003.',
      '   The same request again': 'Please cancel order A-1003.',
    },
    failures: {
      '5. A call that is cut off is not run': 'Please cancel all my orders.',
      '6. A model that does not stop calling is stopped': 'Tell me when order A-1004 arrives.',
    },
    unanswered: '7. The API rejects a call without its result',
    confirm: (id: string) => `Cancel order ${id}? [y/N] `,
    live: '(To see 5 and 6: pnpm start 10 --offline)',
  },
};
const text = texts[chooseLanguage()];

// #region tools
const getOrder = defineTool({
  name: 'get_order',
  description: 'Returns an order of the shop: its item, its day and its status.',
  parameters: z.object({ id: z.string().describe('Such as A-1001') }),
  function: ({ id }) => findOrder(id),
});

const findOrders = defineTool({
  name: 'find_orders',
  description: 'Returns the ids of all orders from one day to another, both included.',
  parameters: z
    .object({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to, 'from must not be later than to'),
  function: ({ from, to }) =>
    orders.filter(({ day }) => from <= day && day <= to).map(({ id }) => id),
});

const cancelOrder = defineTool({
  name: 'cancel_order',
  description: 'Cancels an order that has not been shipped. The user is asked to confirm it.',
  parameters: z.object({ id: z.string().describe('Such as A-1001') }),
  confirm: ({ id }) => confirm(text.confirm(id)),
  function: ({ id }) => {
    const order = findOrder(id);
    if (order.status !== 'packing') {
      throw new Error(`Cannot cancel order ${id}: it is ${order.status}`);
    }
    order.status = 'cancelled';
    return order;
  },
});
// #endregion tools

function findOrder(id: string) {
  const order = orders.find((one) => one.id === id);
  if (!order) throw new Error(`Cannot find order ${id}`);
  return order;
}

// Without a terminal, the person says no to the first question and yes to the second.
const script = ['n', 'y'];
let confirmed = Promise.resolve(false);

try {
  for (const [heading, question] of Object.entries(text.scenes)) {
    console.log(heading);
    await play(question);
    console.log();
  }
  if (process.env.OPENAI_API_KEY === endpointKey) {
    for (const [heading, question] of Object.entries(text.failures)) {
      console.log(heading);
      await play(question).catch(printError);
      console.log();
    }
  } else console.log(`${styleText('dim', text.live)}\n`);
  console.log(text.unanswered);
  await sendUnanswered().catch(printError);
} catch (error) {
  console.error(toApiError(error).message);
  process.exitCode = 1;
}

/** Asks a question, and prints each message as it is sent. */
async function play(question: string): Promise<void> {
  print('user', question);
  const tools = [getOrder, findOrders, cancelOrder].map(printed);
  const answer = (await answerWithTools(question, tools)).at(-1);
  print('assistant', String(answer?.content));
}

/** Returns a tool that prints each call and its result. */
function printed(tool: ReturnType<typeof defineTool>): typeof tool {
  const { name } = tool.definition.function;
  const run = async (json: string) => {
    print('assistant', `${name}(${json})`);
    const result = await tool.run(json);
    print('tool', result);
    return result;
  };
  return { ...tool, run };
}

/** Sends a call without its result. */
async function sendUnanswered(): Promise<void> {
  const [question = ''] = Object.values(text.scenes);
  const get_order = { name: 'get_order', arguments: '{"id":"A-1002"}' };
  print('user', question);
  print('assistant', `${get_order.name}(${get_order.arguments})`);
  await new OpenAI().chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', tool_calls: [{ id: 'call_1', type: 'function', function: get_order }] },
    ],
  });
}

function printError(error: unknown): void {
  print('error', toApiError(error).message.split('\n')[0] ?? '');
}

function print(who: string, what: string): void {
  console.log(styleText('dim', who.padEnd(11)) + what);
}

/** Asks the person, one question after the other. Only yes confirms: Ctrl+C and Ctrl+D mean no. */
function confirm(question: string): Promise<boolean> {
  confirmed = confirmed.then(async () => {
    if (!(process.stdin.isTTY && process.stdout.isTTY)) {
      const answer = script.shift() ?? 'n';
      console.log(question + answer);
      return answer === 'y';
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const typed = terminal.question(question).catch(() => undefined);
    const closed = once(terminal, 'close').then(() => undefined);
    const answer = await Promise.race([typed, closed]);
    terminal.close();
    if (answer === undefined) console.log();
    return /^(y|네|예)/i.test(answer?.trim() ?? '');
  });
  return confirmed;
}
