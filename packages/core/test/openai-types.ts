// Compiled by `pnpm typecheck`, never run: compares core's types with the official client's. When an
// upgrade of `openai` changes the wire format, a line here stops compiling.
import type OpenAI from 'openai';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  Choice,
  ChunkChoice,
  Delta,
  FinishReason,
  Message,
  ResponseMessage,
  Role,
  Usage,
} from '../src/index.ts';

type Official = OpenAI.ChatCompletion;
type OfficialChoice = OpenAI.ChatCompletion.Choice;
type OfficialChunk = OpenAI.ChatCompletionChunk;
type OfficialChunkChoice = OpenAI.ChatCompletionChunk.Choice;

/** Compiles only with `true`. */
type Holds<Claim extends true> = Claim;
type Fits<From, To> = From extends To ? true : false;
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;

/** Removes undefined from optional keys, so that only what is on the wire is compared. */
type Wire<T> = T extends (infer Item)[]
  ? Wire<Item>[]
  : T extends object
    ? { [Key in keyof T]: Wire<Exclude<T[Key], undefined>> }
    : T;

export type Claims = [
  // What we send, the official client sends too.
  Holds<Fits<Message, OpenAI.ChatCompletionMessageParam>>,
  Holds<Fits<ChatCompletionRequest, OpenAI.ChatCompletionCreateParams>>,
  Holds<Same<Role | 'function', OpenAI.ChatCompletionMessageParam['role']>>,
  Holds<
    Same<
      keyof ChatCompletionRequest & keyof OpenAI.ChatCompletionCreateParams,
      keyof ChatCompletionRequest
    >
  >,
  // What the official client returns, core's types accept.
  Holds<Fits<Official, ChatCompletion>>,
  Holds<Same<FinishReason, OfficialChoice['finish_reason']>>,
  Holds<Fits<Wire<OpenAI.CompletionUsage>, Usage>>,
  Holds<Fits<Wire<Official>['usage'], ChatCompletion['usage']>>,
  // A key that is added or removed on the wire shows up here; on the right, those that the lessons do not use.
  Holds<
    Same<
      keyof Official,
      keyof ChatCompletion | 'metadata' | 'moderation' | 'service_tier' | 'system_fingerprint'
    >
  >,
  Holds<Same<keyof OfficialChoice, keyof Choice | 'logprobs'>>,
  Holds<
    Same<
      keyof OfficialChoice['message'],
      keyof ResponseMessage | 'annotations' | 'audio' | 'function_call'
    >
  >,
  Holds<Same<keyof OpenAI.CompletionUsage, keyof Usage>>,
  Holds<
    Same<
      keyof OfficialChunk,
      | keyof ChatCompletionChunk
      | 'moderation'
      | 'obfuscation'
      | 'service_tier'
      | 'system_fingerprint'
    >
  >,
  Holds<Same<keyof OfficialChunkChoice, keyof ChunkChoice | 'logprobs'>>,
  Holds<Same<keyof OfficialChunkChoice['delta'], keyof Delta | 'audio' | 'function_call'>>,
];
