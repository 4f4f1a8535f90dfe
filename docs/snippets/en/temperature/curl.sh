curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [
      { "role": "user", "content": "Hello, I want to use the ChatGPT API. What do I have to do?" }
    ],
    "temperature": 0.7,
    "reasoning_effort": "none"
  }'
