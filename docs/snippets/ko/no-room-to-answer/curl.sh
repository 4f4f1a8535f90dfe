curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [{ "role": "user", "content": "1000과 1100 사이에는 소수가 몇 개 있나요?" }],
    "reasoning_effort": "high",
    "max_completion_tokens": 100
  }'
