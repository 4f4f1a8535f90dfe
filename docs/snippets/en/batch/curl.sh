API="${OPENAI_BASE_URL:-https://api.openai.com/v1}"
call() { curl --silent --show-error --header "Authorization: Bearer $OPENAI_API_KEY" "$@"; }
field() { grep -o "\"$1\": *\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; } # of a response

# Upload the requests. If they are in a file: --form file=@requests.jsonl
FILE=$(call "$API/files" --form purpose=batch --form "file=@-;filename=requests.jsonl" <<'END'
{"custom_id":"question 1","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-6-luna","messages":[{"role":"user","content":"What is a token?"}]}}
{"custom_id":"question 2","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-6-luna","messages":[{"role":"user","content":"Suggest a name for a cat."}]}}
END
)
echo "$FILE"

# Create the batch.
BATCH=$(call "$API/batches" --header "Content-Type: application/json" --data '{
  "input_file_id": "'"$(echo "$FILE" | field id)"'",
  "endpoint": "/v1/chat/completions",
  "completion_window": "24h"
}')
echo "$BATCH"

# Wait until it has ended.
PAUSE=1
while echo "$BATCH" | grep -Eq '"status": *"(validating|in_progress|finalizing|cancelling)"'; do
  sleep $PAUSE
  PAUSE=$((PAUSE < 30 ? PAUSE * 2 : 60))
  BATCH=$(call "$API/batches/$(echo "$BATCH" | field id)")
done
echo "$BATCH"

# Download the answers, then the errors: a file without lines does not exist.
for FILE_ID in $(echo "$BATCH" | field output_file_id) $(echo "$BATCH" | field error_file_id); do
  call "$API/files/$FILE_ID/content"
done
