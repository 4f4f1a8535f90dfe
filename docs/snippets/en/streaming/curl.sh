curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --no-buffer \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [{ "role": "user", "content": "Count from one to ten." }],
    "stream": true
  }'
