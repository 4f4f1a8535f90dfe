curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --no-buffer \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [{ "role": "user", "content": "지금 부산과 서울 날씨가 어떤가요?" }],
    "tools": [
      {
        "type": "function",
        "function": {
          "name": "get_weather",
          "description": "Returns the weather of a city now.",
          "parameters": {
            "type": "object",
            "properties": { "city": { "type": "string" } },
            "required": ["city"],
            "additionalProperties": false
          },
          "strict": true
        }
      }
    ],
    "reasoning_effort": "none",
    "stream": true
  }'
