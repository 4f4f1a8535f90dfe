curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --header "x-simulate: quota" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [{ "role": "user", "content": "텍스트를 이미지로 그려주는 모델에 대해 알려줘." }]
  }'
