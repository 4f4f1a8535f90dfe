import { chooseLanguage, toApiError } from '@by-example/core';
import { ask } from './ask.ts';

const questions = {
  ko: '텍스트를 이미지로 그려주는 모델에 대해 알려줘.',
  en: 'Tell me about models that draw images from text.',
};

try {
  console.log(await ask(questions[chooseLanguage()]));
} catch (error) {
  console.error(toApiError(error).message);
  process.exitCode = 1;
}
