/**
 * A batch as the API describes it: every member is present, null until it applies.
 * Source: Batch in OpenAI's OpenAPI document; recorded responses for the order and the nulls.
 */
export type Batch = {
  id: string;
  object: 'batch';
  endpoint: string;
  /** The model of all requests, once they are validated. */
  model: string | null;
  errors: { object: 'list'; data: BatchFault[] } | null;
  input_file_id: string;
  completion_window: string;
  status: BatchStatus;
  output_file_id: string | null;
  error_file_id: string | null;
  /** This and all other times are in seconds since 1970. */
  created_at: number;
  in_progress_at: number | null;
  expires_at: number;
  finalizing_at: number | null;
  completed_at: number | null;
  failed_at: number | null;
  expired_at: number | null;
  cancelling_at: number | null;
  cancelled_at: number | null;
  request_counts: { total: number; completed: number; failed: number };
  usage: BatchUsage;
  metadata: Record<string, string> | null;
};

export type BatchStatus =
  | 'validating'
  | 'failed'
  | 'in_progress'
  | 'finalizing'
  | 'completed'
  | 'expired'
  | 'cancelling'
  | 'cancelled';

/** Why a batch failed: what is wrong with a line of its file (counted from 1), or with the whole of it. */
export type BatchFault = {
  code: string;
  line: number | null;
  message: string;
  param: string | null;
};

/** The tokens of all answers, worded as in the Responses API. */
export type BatchUsage = {
  input_tokens: number;
  input_tokens_details: { cached_tokens: number };
  output_tokens: number;
  output_tokens_details: { reasoning_tokens: number };
  total_tokens: number;
};
