/**
 * The only API key that the local endpoint accepts; it works nowhere else and costs nothing. A program whose
 * `OPENAI_API_KEY` is this one runs offline.
 */
export const endpointKey = 'local-endpoint-key-costs-nothing';
