curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --retry 2 --retry-all-errors \
  --max-time 20 --retry-max-time 60 \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [{ "role": "user", "content": "텍스트를 이미지로 그려주는 모델에 대해 알려줘." }]
  }'
