#!/usr/bin/env bash
# Score the labelled questions in the folder $1: prints the scorer's table, and the misses with MISSES=40.
set -eu
cd "$(dirname "$0")/.."
folder=$1 out=${2:-var/eval}
[ -f "$folder/dev.jsonl" ] || { echo "No labelled questions in $folder: nothing to score."; exit 0; }
mkdir -p "$out"
.venv/bin/nazorgwijzer ask --jsonl <"$folder/dev.jsonl" >"$out/replies.jsonl"
.venv/bin/nazorgwijzer redact --jsonl <"$folder/dev.jsonl" >"$out/redacted.jsonl"
.venv/bin/nazorgwijzer knowledge list --jsonl >"$out/articles.jsonl"
python3 "$folder/score.py" "$folder/dev.jsonl" "$out/replies.jsonl" --articles "$out/articles.jsonl" \
    --redacted "$out/redacted.jsonl" --misses "${MISSES:-0}"
