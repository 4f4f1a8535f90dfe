import { chooseLanguage, toApiError } from '@by-example/core';
import { postChat } from './postChat.ts';

const texts = {
  ko: {
    question: '안녕하세요, ChatGPT API를 사용하고 싶어요. 어떻게 해야 하나요?',
    label: 'ChatGPT의 응답:',
  },
  en: {
    question: 'Hello, I want to use the ChatGPT API. What do I have to do?',
    label: "ChatGPT's answer:",
  },
};

try {
  const { question, label } = texts[chooseLanguage()];
  console.log(label, await postChat(question));
} catch (error) {
  console.error(toApiError(error).message);
  process.exitCode = 1;
}
