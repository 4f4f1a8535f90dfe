import type { Language } from '@by-example/core';

/** The first question in lesson 01, the reference and the playground; it has a prepared answer. */
export const guideQuestion: Record<Language, string> = {
  ko: '텍스트를 이미지로 그려주는 모델에 대해 알려줘.',
  en: 'Tell me about models that draw images from text.',
};
