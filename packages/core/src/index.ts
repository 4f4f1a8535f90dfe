export { AnswerError } from './AnswerError.ts';
export { ApiError, type ApiErrorFacts } from './ApiError.ts';
export { type Answered, answerOf } from './answerOf.ts';
export { chooseLanguage, type Language } from './chooseLanguage.ts';
export { chooseModel } from './chooseModel.ts';
export type { ChatCompletionChunk, ChunkChoice, Delta, ToolCallDelta } from './chunk.ts';
export { defaultModel } from './defaultModel.ts';
export { baseUrl, chatCompletionsUrl, defaultBaseUrl } from './endpoint.ts';
export { findModel } from './findModel.ts';
export { isCut } from './isCut.ts';
export { isServed } from './isServed.ts';
export type {
  AssistantMessage,
  ContentPart,
  DeveloperMessage,
  ImagePart,
  Message,
  Role,
  SystemMessage,
  TextPart,
  ToolCall,
  ToolMessage,
  UserMessage,
} from './message.ts';
export { type Model, models } from './models.ts';
export { noReasoning } from './noReasoning.ts';
export { parseChatCompletion } from './parseChatCompletion.ts';
export { redact } from './redact.ts';
export type { ChatCompletionRequest, ResponseFormat, Tool } from './request.ts';
export type {
  ChatCompletion,
  Choice,
  FinishReason,
  ResponseMessage,
  Usage,
} from './response.ts';
export { toApiError } from './toApiError.ts';
