curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/batches?limit=100" \
  --header "Authorization: Bearer $OPENAI_API_KEY"
