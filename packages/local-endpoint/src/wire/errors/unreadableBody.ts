import { EndpointError } from './EndpointError.ts';

/**
 * Creates the error for a body that is not a JSON object, or whose `model` is not a string.
 * Source: a published response; measured for `model`.
 */
export function unreadableBody(): EndpointError {
  return new EndpointError(
    "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON. If you have trouble figuring out how to fix this, please contact us through our help center at help.openai.com.)",
  );
}
