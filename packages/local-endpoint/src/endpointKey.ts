/** The one API key that the local endpoint accepts. It opens nothing else and costs nothing. */
export const endpointKey = 'sk-local-endpoint-costs-nothing';
