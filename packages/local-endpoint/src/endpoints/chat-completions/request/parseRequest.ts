import type { Model } from '@by-example/core';
import type * as z from 'zod';
import { EndpointError } from '../../../wire/errors/EndpointError.ts';
import { expectedKind } from '../../../wire/errors/expectedKind.ts';
import { toEndpointError } from '../../../wire/errors/toEndpointError.ts';
import { unreadableBody } from '../../../wire/errors/unreadableBody.ts';
import { requireModel } from '../../models/requireModel.ts';
import { crossFieldRules } from '../rules/crossFieldRules.ts';
import { rankOf, rankOfIssue } from './reportingOrder.ts';
import { type ChatRequest, requestMembers, requestSchema } from './requestSchema.ts';

const rules = crossFieldRules.map(({ place, check }) => ({ rank: rankOf(place), check }));
const parameters = { error: expectedKind };

/**
 * Parses the body of `POST /v1/chat/completions` as the real API would accept it on `today` (`YYYY-MM-DD`),
 * without its null members.
 * @throws {EndpointError} the error that the real API would report first
 */
export function parseRequest(body: unknown, today: string): ChatRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadableBody();
  const request = dropNulls(body);
  requirePresence(request);
  const model = requireModel(request.model, today);

  const { data, error } = requestSchema.safeParse(request, parameters);
  if (data) {
    checkRules(data, model, Number.POSITIVE_INFINITY);
    return data;
  }
  const issue = firstOf(error.issues);
  // These rules read only members before the first issue, so what they read is valid.
  checkRules(request as ChatRequest, model, rankOfIssue(issue));
  throw toEndpointError(issue, request, requestMembers);
}

/** Drops null members: the real API treats them as missing (measured), except `messages`. */
function dropNulls(body: object): Partial<ChatRequest> {
  if (!Object.values(body).includes(null)) return body;
  const members = Object.entries(body);
  return Object.fromEntries(
    members.filter(([member, value]) => value !== null || member === 'messages'),
  );
}

function requirePresence({ model, messages }: Partial<ChatRequest>): void {
  if (model === undefined || model === '') {
    throw new EndpointError('you must provide a model parameter');
  }
  if (messages === undefined) {
    throw new EndpointError("Missing required parameter: 'messages'.", {
      code: 'missing_required_parameter',
      param: 'messages',
    });
  }
}

function checkRules(request: ChatRequest, model: Model, lastRank: number): void {
  for (const { rank, check } of rules) {
    if (rank > lastRank) return;
    const error = check(request, model);
    if (error) throw error;
  }
}

function firstOf(issues: z.core.$ZodIssue[]): z.core.$ZodIssue {
  return issues.reduce((first, issue) => (rankOfIssue(issue) < rankOfIssue(first) ? issue : first));
}
