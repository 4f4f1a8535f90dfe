curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [
      { "role": "user", "content": "How many prime numbers are there between 1000 and 1100?" }
    ],
    "reasoning_effort": "high",
    "max_completion_tokens": 100
  }'
