#!/usr/bin/env bash
# Score the labelled questions in folder $1: prints the scorer's table, and the misses with MISSES=40.
# Replies go to folder $2, or to one that is removed again: they hold the questions.
set -eu
cd "$(dirname "$0")/.."
folder=$1 out=${2:-}
[ -f "$folder/dev.jsonl" ] || { echo "No labelled questions in $folder: nothing to score."; exit 0; }
[ -n "$out" ] || { out=$(mktemp -d); trap 'rm -rf "$out"' EXIT; }
mkdir -p "$out"
.venv/bin/nazorgwijzer ask --jsonl <"$folder/dev.jsonl" >"$out/replies.jsonl"
.venv/bin/nazorgwijzer redact --jsonl <"$folder/dev.jsonl" >"$out/redacted.jsonl"
.venv/bin/nazorgwijzer knowledge list --jsonl >"$out/articles.jsonl"
python3 "$folder/score.py" "$folder/dev.jsonl" "$out/replies.jsonl" --articles "$out/articles.jsonl" \
    --redacted "$out/redacted.jsonl" --misses "${MISSES:-0}"
