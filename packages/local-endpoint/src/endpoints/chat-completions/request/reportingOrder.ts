import type * as z from 'zod';
import { type ChatRequest, requestMembers } from './requestSchema.ts';

/**
 * When an error is reported: unknown members first, then each member in order, then values that the model
 * rejects (`values`), and last members that contradict each other (`meaning`).
 */
export type Place = 'unknown members' | keyof ChatRequest | 'values' | 'meaning';

const places = ['unknown members', ...requestMembers, 'values', 'meaning'];
const ranks = new Map(places.map((place, rank) => [place, rank]));

/**
 * Returns a place's rank: of several errors, the real API reports the one with the lowest rank (measured for
 * 27 members, pairwise).
 */
export function rankOf(place: Place): number {
  return ranks.get(place) ?? places.length;
}

/** Returns the rank of an issue that the request's schema found. */
export function rankOfIssue({ code, path: [member] }: z.core.$ZodIssue): number {
  if (member === undefined) return rankOf('unknown members');
  const isRange = code === 'too_small' || code === 'too_big';
  const isSampling = member === 'temperature' || member === 'top_p';
  return rankOf(isRange && isSampling ? 'values' : (member as Place));
}
