import { readFileSync } from 'node:fs';
import { chooseLanguage, type Message, toApiError, type Usage } from '@by-example/core';
import OpenAI from 'openai';
import { countTokens } from './countTokens.ts';
import { estimateCost } from './estimateCost.ts';
import { fitConversation } from './fitConversation.ts';

const texts = {
  ko: {
    brief: '한 문장으로 답하세요.',
    questions: [
      '꿀벌은 꿀을 어떻게 만드나요?',
      '한 마리가 평생 얼마나 만드나요?',
      '왜 그렇게 적은가요?',
      '그 전에는 무슨 일을 하나요?',
      '그 일은 누가 정해 주나요?',
      '꽃이 어디 있는지는 어떻게 알리나요?',
      '벌집 안은 어둡지 않나요?',
      '겨울에는 왜 얼어 죽지 않나요?',
      '그때는 무엇을 먹나요?',
      '그럼 사람이 꿀을 가져가면 안 되겠네요?',
    ],
    aboutProgram: ['이 프로그램은 무엇을 하나요?', '이 프로그램은 어느 모델을 쓰나요?'],
    puzzle: '1000과 1100 사이에는 소수가 몇 개 있나요?',
    one: '1. 보내기 전에 센 토큰과 응답에 적힌 토큰',
    ten: '2. 대화: 차례, 보낸 토큰, 지금까지 보낸 토큰, 지금까지의 비용, 질문',
    whole: '대화 전체의 토큰. 하지만 차례마다 처음부터 다시 보냅니다.',
    fitted: '차례마다 200토큰까지만 보낸다면 지금까지 보낸 토큰 (계산한 값)',
    cache: '3. 긴 글 하나에 대한 두 질문: 캐시(cache)가 없을 때의 비용, 실제 비용, 캐시의 토큰',
    reasoning: '4. 추론(reasoning)과 max_completion_tokens',
  },
  en: {
    brief: 'Answer in one sentence.',
    questions: [
      'How do bees make honey?',
      'How much does one of them make in its life?',
      'Why so little?',
      'What does it do before that?',
      'Who decides which bee does what?',
      'How do they show where the flowers are?',
      'Is it not dark inside the hive?',
      'Why do they not freeze in winter?',
      'What do they eat then?',
      'So should people leave their honey alone?',
    ],
    aboutProgram: ['What does this program do?', 'Which model does this program use?'],
    puzzle: 'How many prime numbers are there between 1000 and 1100?',
    one: '1. Tokens counted before sending, and tokens in the response',
    ten: '2. A conversation: turn, tokens sent, tokens sent so far, cost so far, question',
    whole: 'tokens in the whole conversation, but each turn sends all of it again',
    fitted: 'tokens sent so far, if each turn sends at most 200 (computed)',
    cache: '3. Two questions about one long text: cost without a cache, real cost, cached tokens',
    reasoning: '4. Reasoning and max_completion_tokens',
  },
};
const text = texts[chooseLanguage()];
const client = new OpenAI();
const align = (count: number) => String(count).padStart(5);
const dollars = (cost: number) => (Number.isNaN(cost) ? '$?' : `$${cost.toFixed(6)}`);

try {
  const conversation: Message[] = [{ role: 'system', content: text.brief }];
  const [first = ''] = text.questions;
  const messages: Message[] = [...conversation, { role: 'user', content: first }];
  const counted = countTokens(messages);
  const { content, usage, cost } = await ask(messages);
  console.log(`${text.one}\n> ${first}\n${content}`);
  console.log(`${align(counted)}  countTokens(messages)`);
  console.log(`${align(usage.prompt_tokens)}  usage.prompt_tokens`);
  console.log(`${align(usage.completion_tokens)}  usage.completion_tokens`);
  console.log(`${dollars(cost)}  estimateCost(usage, model)`);

  console.log(`\n${text.ten}`);
  let [sent, spent, fitted] = [0, 0, 0];
  for (const [index, question] of text.questions.entries()) {
    conversation.push({ role: 'user', content: question });
    const { content, usage, cost } = await ask(conversation);
    sent += usage.prompt_tokens;
    spent += cost;
    fitted += countTokens(fitConversation(conversation, 200));
    const numbers = [index + 1, usage.prompt_tokens, sent].map(align).join('  ');
    console.log(`${numbers}  ${dollars(spent)}  ${question}`);
    conversation.push({ role: 'assistant', content });
  }
  console.log(`${align(countTokens(conversation))}  ${text.whole}`);
  console.log(`${align(fitted)}  ${text.fitted}`);

  console.log(`\n${text.cache}`);
  const program: Message = { role: 'system', content: readFileSync(import.meta.filename, 'utf8') };
  for (const question of text.aboutProgram) {
    const { usage, model, cost } = await ask([program, { role: 'user', content: question }]);
    const uncached = costOf({ ...usage, prompt_tokens_details: {} }, model);
    const details = JSON.stringify(usage.prompt_tokens_details);
    console.log(`${dollars(uncached)}  ${dollars(cost)}  ${details}`);
  }

  console.log(`\n${text.reasoning}\n> ${text.puzzle}`);
  for (const max_completion_tokens of [100, 5000]) {
    const settings = { reasoning_effort: 'high', max_completion_tokens } as const;
    const puzzle: Message = { role: 'user', content: text.puzzle };
    const { content, finish_reason, usage } = await ask([puzzle], settings);
    const reasoning_tokens = usage.completion_tokens_details?.reasoning_tokens;
    const facts = { max_completion_tokens, reasoning_tokens, finish_reason, content };
    console.log(JSON.stringify(facts));
  }
} catch (error) {
  console.error(toApiError(error).message);
  process.exitCode = 1;
}

type Settings = { reasoning_effort?: 'high'; max_completion_tokens?: number };

/** Sends messages, and returns the answer with its usage and cost. */
async function ask(messages: Message[], settings: Settings = {}) {
  const completion = await client.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages,
    ...settings,
  });
  const { choices, usage, model } = completion;
  if (!usage) throw new Error('Cannot show the tokens: the response has no usage');
  const content = choices[0]?.message.content ?? '';
  const finish_reason = choices[0]?.finish_reason;
  return { content, finish_reason, usage, model, cost: costOf(usage, model) };
}

/** Returns what a call cost, or NaN for a model without a price. */
function costOf(usage: Usage, model: string): number {
  try {
    return estimateCost(usage, model);
  } catch {
    return Number.NaN;
  }
}
