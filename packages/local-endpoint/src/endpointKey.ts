/** The one API key that the local endpoint accepts. It opens nothing else and costs nothing. */
export const endpointKey = 'local-endpoint-key-costs-nothing';
