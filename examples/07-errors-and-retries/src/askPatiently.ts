import OpenAI, { type APIError } from 'openai';

type Options = { timeoutMs?: number; signal?: AbortSignal; onRetry?: (waitMs: number) => void };

/** Asks a question, and retries temporary failures until the time limit. */
export async function askPatiently(question: string, options: Options = {}): Promise<string> {
  const { timeoutMs = 120_000, signal, onRetry } = options;
  const client = new OpenAI({ maxRetries: 0 }); // by default, it retries every 429
  const model = process.env.OPENAI_MODEL ?? 'gpt-6-luna';
  const deadline = Date.now() + timeoutMs;

  for (let retries = 0; ; retries += 1) {
    try {
      const completion = await client.chat.completions.create(
        { model, messages: [{ role: 'user', content: question }] },
        { signal, timeout: Math.max(1, deadline - Date.now()) },
      );
      return completion.choices[0]?.message.content ?? '';
    } catch (error) {
      // #region retryable
      const { status = 0, type, message } = error as APIError;
      const isLost = error instanceof OpenAI.APIConnectionError || message === 'terminated';
      const isPermanent = type === 'insufficient_quota' || message.includes('Request too large');
      if (isPermanent || !(isLost || status === 429 || status >= 500)) throw error;
      // #endregion retryable

      // #region wait
      const retryAfter = (error as APIError).headers?.get('retry-after');
      const waitMs = Number(retryAfter) * 1000 || 500 * 2 ** retries * (0.75 + Math.random() / 4);
      // #endregion wait

      // #region again
      if (Date.now() + waitMs > deadline) throw error;
      onRetry?.(waitMs);
      signal?.throwIfAborted();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      });
      // #endregion again
    }
  }
}
