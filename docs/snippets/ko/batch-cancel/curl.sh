curl "${OPENAI_BASE_URL:-https://api.openai.com/v1}/batches/$BATCH_ID/cancel" \
  --request POST \
  --header "Authorization: Bearer $OPENAI_API_KEY"
