import { type Choice, isCut, type Language } from '@by-example/core';

const notes = {
  ko: {
    refusal: '(모델이 거절함) ',
    content_filter: '(필터가 답변을 막음)',
    tool_calls: '(답변 대신 도구를 호출함) ',
    empty: '(빈 답변)',
    cut: ' …(길이 제한으로 잘림)',
  },
  en: {
    refusal: '(the model refused) ',
    content_filter: '(a filter held the answer back)',
    tool_calls: '(calls a tool instead) ',
    empty: '(empty answer)',
    cut: ' … (cut at the length limit)',
  },
};

/** Gives a choice's text, or in brackets why there is none; a text that was cut says so at its end. */
export function describeChoice(choice: Choice, language: Language): string {
  const { message, finish_reason: finishReason } = choice;
  const note = notes[language];
  const cut = isCut(choice) ? note.cut : '';

  if (message.content) return message.content + cut;
  if (message.refusal) return note.refusal + message.refusal;
  if (finishReason === 'content_filter') return note.content_filter;
  if (message.tool_calls?.length) {
    const names = message.tool_calls.map((call) => call.function?.name ?? call.type);
    return note.tool_calls + names.join(', ');
  }
  return note.empty + cut;
}
