curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/models" \
  --silent --show-error \
  --header "Authorization: Bearer $OPENAI_API_KEY"
