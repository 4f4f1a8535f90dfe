curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [
      { "role": "system", "content": "한 문장으로 짧게 답하세요." },
      { "role": "user", "content": "토큰이 무엇인가요?" }
    ]
  }'
