curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/models" \
  --header "Authorization: Bearer $OPENAI_API_KEY"
