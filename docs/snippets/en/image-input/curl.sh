curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [
      {
        "role": "user",
        "content": [
          { "type": "text", "text": "What is in this picture?" },
          {
            "type": "image_url",
            "image_url": {
              "url": "https://openai-documentation.vercel.app/images/cat_and_otter.png"
            }
          }
        ]
      }
    ]
  }'
