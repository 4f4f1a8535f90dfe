curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [
      {
        "role": "user",
        "content": "안녕하세요, ChatGPT API를 사용하고 싶어요. 어떻게 해야 하나요?"
      }
    ],
    "temperature": 0.7,
    "reasoning_effort": "none"
  }'
