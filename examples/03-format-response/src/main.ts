import { chooseLanguage, toApiError } from '@by-example/core';
import OpenAI from 'openai';
import { formatResponse } from './formatResponse.ts';
import { formatJsonLine, formatMarkdown, formatText } from './otherForms.ts';

const texts = {
  ko: {
    question: '안녕하세요, ChatGPT API를 사용하고 싶어요. 어떻게 해야 하나요?',
    label: '커스터마이징된 응답:',
    forms: ['일반 텍스트:', '마크다운(Markdown):', '로그 한 줄:'],
  },
  en: {
    question: 'Hello, I want to use the ChatGPT API. What do I have to do?',
    label: 'Customized response:',
    forms: ['Plain text:', 'Markdown:', 'A line for a log:'],
  },
};

try {
  const language = chooseLanguage();
  const { question, label, forms } = texts[language];
  const completion = await new OpenAI().chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-6-luna',
    messages: [
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ],
    temperature: 0.7,
    reasoning_effort: 'none', // a model that reasons refuses temperature
  });
  console.log(label, JSON.stringify(formatResponse(completion, language), null, 2));
  console.log(`\n${forms[0]}\n${formatText(completion, language)}`);
  console.log(`\n${forms[1]}\n${formatMarkdown(completion, language)}`);
  console.log(`\n${forms[2]}\n${formatJsonLine(completion)}`);
} catch (error) {
  console.error(toApiError(error).message);
  process.exitCode = 1;
}
