curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --no-buffer \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [{ "role": "user", "content": "하나부터 열까지 세어 주세요." }],
    "stream": true
  }'
