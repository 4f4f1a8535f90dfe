/** The only API key that the local endpoint accepts. It works nowhere else and costs nothing. */
export const endpointKey = 'local-endpoint-key-costs-nothing';
