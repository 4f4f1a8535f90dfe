import { expect, test } from 'vitest';
import { languageOf } from '../../src/replies/languageOf.ts';

test.each([
  '안녕하세요',
  'GPT-4o mini 가격은?',
  'JSON Schema의 $ref가 뭐야?',
  'Python',
  'OpenAI API key를 어디에 저장하나요?',
  '"I am fine"을 한국어로 번역해 줘',
  'the와 a의 차이를 알려 줘',
])('%s is Korean if it contains Hangul', (question) => {
  expect(languageOf(question)).toBe(/[가-힣]/.test(question) ? 'ko' : 'en');
});

test.each([
  'What does 안녕하세요 mean?',
  'Translate to English: 안녕하세요',
  'How do I say hello to 민지 in Korean?',
  'Translate "안녕하세요 반갑습니다 저는 학생입니다" to English',
  'Summarize: 오늘 날씨가 매우 좋아서 산책을 했다.',
  'Explain 한글',
  '',
  'こんにちは',
])('%s is asked in English', (question) => {
  expect(languageOf(question)).toBe('en');
});
