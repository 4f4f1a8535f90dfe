export { endpointKey } from './endpointKey.ts';
export { ApiError, type ApiErrorFacts } from './errors/ApiError.ts';
export { advise } from './errors/advise.ts';
export { redact } from './errors/redact.ts';
export { toApiError } from './errors/toApiError.ts';
export { chooseLanguage, type Language } from './language/chooseLanguage.ts';
export { findModel, findShutdown, isServed } from './models/findModel.ts';
export { defaultModel, type Model, models } from './models/models.ts';
export type { BatchLine, BatchRequestError, BatchResponse } from './types/batch.ts';
export type { ChatCompletionChunk, ChunkChoice, Delta, ToolCallDelta } from './types/chunk.ts';
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
} from './types/message.ts';
export type { ChatCompletionRequest, ResponseFormat, Tool } from './types/request.ts';
export type {
  ChatCompletion,
  Choice,
  FinishReason,
  ResponseMessage,
  Usage,
} from './types/response.ts';
