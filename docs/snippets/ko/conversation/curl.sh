curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/chat/completions" \
  --header "Authorization: Bearer $OPENAI_API_KEY" \
  --header "Content-Type: application/json" \
  --data '{
    "model": "gpt-6-luna",
    "messages": [
      { "role": "user", "content": "텍스트를 이미지로 그려주는 모델을 하나만 말해 주세요." },
      { "role": "assistant", "content": "Stable Diffusion이 있습니다." },
      { "role": "user", "content": "제 컴퓨터에서도 실행할 수 있나요?" }
    ]
  }'
