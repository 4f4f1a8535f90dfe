import type { Model } from '@by-example/core';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import { keepEnds } from '../../../wire/errors/keepEnds.ts';
import { listWords } from '../../../wire/errors/listWords.ts';
import { writePython } from '../../../wire/errors/writePython.ts';
import type { RequestMessage } from '../request/messageSchema.ts';
import type { Place } from '../request/reportingOrder.ts';
import type { ChatRequest } from '../request/requestSchema.ts';
import { findFormatFault } from './findFormatFault.ts';
import { findImageFault } from './findImageFault.ts';
import { findParametersFault } from './findParametersFault.ts';
import { findPartFault } from './findPartFault.ts';
import { findToolFault } from './findToolFault.ts';
import { reasons } from './reasons.ts';

/**
 * A rule that the schema cannot express: between members, or between a request and its model. `check`
 * returns the error, or nothing. It may read its own member and the members before its place.
 */
export type Rule = {
  name: string;
  place: Place;
  check: (request: ChatRequest, model: Model) => EndpointError | false | undefined;
};

const gpt56 = /^gpt-5\.6-/;
const refusingStop = /^(o3|o4-mini|gpt-5|gpt-5-mini|gpt-5-nano|gpt-5\.6-.*|gpt-6-astra)$/;
const choosesVerbosity = /^gpt-[5-9](?!-chat)/;
const toolsOnlyWithoutReasoning = /^gpt-(5\.[4-9]|[6-9])/;

/**
 * All rules, in the order in which they are reported.
 * Source: measured where a model is named (gpt-5.6, which others probed), recorded or published responses,
 * the models' deployment checklist (https://developers.openai.com/api/docs/guides/deployment-checklist). No model of
 * the table hears, speaks or searches: `web_search_options` and `verbosity` are refused as published responses are;
 * `modalities` and `audio` by analogy to them, and audio in a message by analogy to an image for an audio model.
 */
export const crossFieldRules: readonly Rule[] = [
  {
    name: 'a model without reasoning rejects reasoning_effort as unknown',
    place: 'unknown members',
    check: ({ reasoning_effort }, { reasoningEfforts }) =>
      reasoning_effort !== undefined &&
      reasoningEfforts.length === 0 &&
      new EndpointError('Unrecognized request argument supplied: reasoning_effort'),
  },
  {
    name: 'a reasoning model rejects web_search_options as unknown',
    place: 'unknown members',
    check: ({ web_search_options }, { reasoningEfforts }) =>
      web_search_options !== undefined &&
      reasoningEfforts.length > 0 &&
      unknown('web_search_options'),
  },
  ...(['modalities', 'audio'] as const).map((member) => ({
    name: `gpt-5.6 rejects ${member} as unknown`,
    place: 'unknown members' as const,
    check: (request: ChatRequest, { id }: Model) =>
      request[member] !== undefined && gpt56.test(id) && unknown(member),
  })),
  {
    name: 'prompt_cache_retention is in_memory or 24h',
    place: 'prompt_cache_retention',
    check: ({ prompt_cache_retention: retention }) =>
      typeof retention === 'string' &&
      retention !== 'in_memory' &&
      retention !== '24h' &&
      new EndpointError('Invalid prompt_cache_retention argument', {
        param: 'prompt_cache_retention',
      }),
  },
  {
    name: 'a reasoning model rejects max_tokens',
    place: 'max_tokens',
    check: ({ max_tokens }, { reasoningEfforts }) =>
      max_tokens !== undefined &&
      reasoningEfforts.length > 0 &&
      unsupported('max_tokens', " Use 'max_completion_tokens' instead."),
  },
  {
    name: 'reasoning_effort is a value that the model supports',
    place: 'reasoning_effort',
    check: ({ reasoning_effort: effort }, { reasoningEfforts }) =>
      effort !== undefined &&
      !reasoningEfforts.includes(effort) &&
      unsupportedValue(
        'reasoning_effort',
        effort,
        `Supported values are: ${listWords(reasoningEfforts, 'and')}.`,
      ),
  },
  {
    name: 'gpt-5.6 rejects logit_bias',
    place: 'logit_bias',
    check: ({ logit_bias }, { id }) =>
      logit_bias !== undefined && gpt56.test(id) && unsupported('logit_bias'),
  },
  {
    name: 'some models reject stop',
    place: 'stop',
    check: ({ stop }, { id }) => stop !== undefined && refusingStop.test(id) && unsupported('stop'),
  },
  {
    name: 'gpt-5.6 rejects prediction',
    place: 'prediction',
    check: ({ prediction }, { id }) =>
      prediction !== undefined && gpt56.test(id) && unsupported('prediction'),
  },
  {
    name: 'verbosity is medium for models before GPT-5',
    place: 'values',
    check: ({ verbosity }, { id }) =>
      verbosity !== undefined &&
      verbosity !== 'medium' &&
      !choosesVerbosity.test(id) &&
      unsupportedValue('verbosity', verbosity, "Supported values are: 'medium'."),
  },
  {
    name: 'a model answers in text only',
    place: 'values',
    check: ({ modalities }) =>
      modalities?.includes('audio') &&
      unsupportedValue('modalities', 'audio', "Supported values are: 'text'."),
  },
  {
    name: 'a model has no voice',
    place: 'values',
    check: ({ audio }) => audio !== undefined && unsupported('audio'),
  },
  {
    name: 'a model does not search the web',
    place: 'values',
    check: ({ web_search_options }) =>
      web_search_options !== undefined &&
      new EndpointError('Web search options not supported with this model.', {
        param: 'web_search_options',
      }),
  },
  {
    name: 'temperature is the default while the model reasons',
    place: 'values',
    check: (request, model) =>
      request.temperature !== undefined &&
      request.temperature !== 1 &&
      hasFixedSampling(request, model) &&
      unsupportedValue(
        'temperature',
        request.temperature,
        'Only the default (1) value is supported.',
      ),
  },
  {
    name: 'top_p is the default while the model reasons',
    place: 'values',
    check: (request, model) =>
      request.top_p !== undefined &&
      request.top_p !== 1 &&
      hasFixedSampling(request, model) &&
      unsupported('top_p'),
  },
  ...(['presence_penalty', 'frequency_penalty', 'logprobs'] as const).map((member) => ({
    name: `a model rejects ${member} while it reasons`,
    place: 'values' as const,
    check: (request: ChatRequest, model: Model) =>
      request[member] !== undefined &&
      request[member] !== false &&
      hasFixedSampling(request, model) &&
      unsupported(member),
  })),
  ...(['max_completion_tokens', 'max_tokens'] as const).map((member) => ({
    name: `${member} is at most the model's maximum output`,
    place: 'values' as const,
    check: ({ [member]: limit }: ChatRequest, { maxOutputTokens }: Model) =>
      limit !== undefined &&
      limit > maxOutputTokens &&
      new EndpointError(
        `max_tokens is too large: ${limit}. This model supports at most ${maxOutputTokens} completion tokens, whereas you provided ${limit}.`,
        { code: 'invalid_value', param: member },
      ),
  })),
  {
    name: 'a reasoning model rejects the role function',
    place: 'values',
    check: ({ messages }, { reasoningEfforts }) => {
      if (reasoningEfforts.length === 0) return undefined;
      const index = messages.findIndex(({ role }) => role === 'function');
      return index >= 0 && unsupportedValue(`messages[${index}].role`, 'function');
    },
  },
  {
    name: 'tool calls and tool messages follow each other',
    place: 'meaning',
    check: ({ messages }) => findToolFault(messages),
  },
  {
    name: 'max_tokens and max_completion_tokens exclude each other',
    place: 'meaning',
    check: ({ max_tokens, max_completion_tokens }) =>
      max_tokens !== undefined &&
      max_completion_tokens !== undefined &&
      new EndpointError(
        "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
        { code: 'invalid_parameter_combination', param: 'max_tokens' },
      ),
  },
  {
    name: 'stream_options needs stream',
    place: 'meaning',
    check: ({ stream_options, stream }) =>
      stream_options !== undefined &&
      !stream &&
      new EndpointError(
        "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
        {
          param: 'stream_options',
        },
      ),
  },
  {
    name: 'top_logprobs needs logprobs',
    place: 'meaning',
    check: ({ top_logprobs, logprobs }) =>
      top_logprobs !== undefined &&
      !logprobs &&
      new EndpointError(
        "The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.",
        {
          param: 'top_logprobs',
        },
      ),
  },
  needs('tool_choice', 'tools'),
  needs('parallel_tool_calls', 'tools'),
  needs('function_call', 'functions'),
  {
    name: 'tool_choice names a tool in tools',
    place: 'meaning',
    check: ({ tool_choice: choice, tools = [] }) => {
      if (typeof choice !== 'object') return undefined;
      const chosen = choice.type === 'allowed_tools' ? choice.allowed_tools.tools : [choice];
      const offered = tools.map(nameOf);
      const absent = chosen
        .map(nameOf)
        .find((name) => name !== undefined && !offered.includes(name));
      return absent !== undefined && absentFunction('tool_choice', absent, 'tools');
    },
  },
  {
    name: 'function_call names a function in functions',
    place: 'meaning',
    check: ({ function_call: choice, functions = [] }) =>
      typeof choice === 'object' &&
      !functions.some(({ name }) => name === choice.name) &&
      absentFunction('function_call', choice.name, 'functions'),
  },
  {
    name: 'json_object needs the word json',
    place: 'meaning',
    check: ({ response_format, messages }) =>
      response_format?.type === 'json_object' &&
      !messages.some(saysJson) &&
      new EndpointError(
        "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
        { param: 'messages' },
      ),
  },
  {
    name: 'a strict response_format has a valid schema',
    place: 'meaning',
    check: findFormatFault,
  },
  {
    name: 'the parameters of a function are a valid schema',
    place: 'meaning',
    check: findParametersFault,
  },
  {
    name: 'models from gpt-5.4 on reject function tools while they reason',
    place: 'meaning',
    check: (request, model) =>
      request.tools?.some(({ type }) => type === 'function') &&
      toolsOnlyWithoutReasoning.test(model.id) &&
      reasons(request, model) &&
      functionsWhileReasoning(model),
  },
  {
    name: 'an image is sent by the user and can be read',
    place: 'meaning',
    check: ({ messages }) => findImageFault(messages),
  },
  {
    name: 'a message has only the parts that its role allows',
    place: 'meaning',
    check: ({ messages }) => findPartFault(messages),
  },
  {
    name: 'a model does not hear audio',
    place: 'meaning',
    check: ({ messages }) => {
      const index = messages.findIndex(hasAudio);
      return (
        index >= 0 &&
        new EndpointError('This model does not support input_audio content.', {
          code: 'invalid_value',
          param: `messages[${index}].content`,
        })
      );
    },
  },
  {
    name: 'a message has content',
    place: 'meaning',
    check: ({ messages }) => {
      const index = messages.findIndex(saysNothing);
      return (
        index >= 0 &&
        new EndpointError("Invalid value for 'content': expected a string, got null.", {
          param: `messages.[${index}].content`,
        })
      );
    },
  },
];

function needs(member: keyof ChatRequest, other: keyof ChatRequest): Rule {
  return {
    name: `${member} needs ${other}`,
    place: 'meaning',
    check: (request) =>
      request[member] !== undefined &&
      request[other] === undefined &&
      new EndpointError(
        `Invalid value for '${member}': '${member}' is only allowed when '${other}' are specified.`,
        { param: member },
      ),
  };
}

function unknown(member: string): EndpointError {
  return new EndpointError(`Unknown parameter: '${member}'.`, {
    code: 'unknown_parameter',
    param: member,
  });
}

function unsupported(member: string, help = ''): EndpointError {
  return new EndpointError(
    `Unsupported parameter: '${member}' is not supported with this model.${help}`,
    { code: 'unsupported_parameter', param: member },
  );
}

function unsupportedValue(param: string, value: unknown, help = ''): EndpointError {
  return new EndpointError(
    `Unsupported value: '${param}' does not support ${writePython(value)} with this model. ${help}`.trim(),
    { code: 'unsupported_value', param },
  );
}

function absentFunction(member: string, name: string, list: string): EndpointError {
  return new EndpointError(
    `Invalid value for '${member}': no function named '${keepEnds(name)}' was specified in the '${list}' parameter.`,
    { param: member },
  );
}

function functionsWhileReasoning({ id, reasoningEfforts }: Model): EndpointError {
  const wayOut = reasoningEfforts.includes('none')
    ? "To use function tools, use /v1/responses or set reasoning_effort to 'none'."
    : 'Please use /v1/responses instead.';
  return new EndpointError(
    `Function tools with reasoning_effort are not supported for ${id} in /v1/chat/completions. ${wayOut}`,
    { param: 'reasoning_effort' },
  );
}

function hasFixedSampling(request: ChatRequest, model: Model): boolean {
  if (model.temperature === 'without reasoning') return reasons(request, model);
  return model.temperature === 'never';
}

function nameOf(tool: object): string | undefined {
  const { function: called, custom } = tool as Record<string, { name?: string } | undefined>;
  return (called ?? custom)?.name;
}

function saysJson({ content }: RequestMessage): boolean {
  if (typeof content === 'string') return /json/i.test(content);
  return content?.some((part) => part.type === 'text' && /json/i.test(part.text)) ?? false;
}

function hasAudio({ content }: RequestMessage): boolean {
  return Array.isArray(content) && content.some(({ type }) => type === 'input_audio');
}

function saysNothing(message: RequestMessage): boolean {
  if (message.content !== undefined && message.content !== null) return false;
  if (message.role !== 'assistant') return true;
  const { tool_calls, function_call, refusal, audio } = message;
  return [tool_calls, function_call, refusal, audio].every((part) => part == null);
}
