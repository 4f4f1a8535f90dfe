curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [
      { "role": "user", "content": "Name one model that draws images from text." },
      { "role": "assistant", "content": "Stable Diffusion is one." },
      { "role": "user", "content": "Can I run it on my own computer?" }
    ]
  }'
