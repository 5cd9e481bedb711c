SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
UV := $(shell command -v uv || echo .uv/bin/uv)
EVAL := ../shared/eval
COMPILE = $(UV) pip compile pyproject.toml --override overrides.txt --generate-hashes --no-header --quiet \
	--python-version 3.11 --custom-compile-command "make lock"

.PHONY: help install dev run train test lint check eval bench lock browser clean

help: ## Show what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# uv is fetched into .uv when the machine has none, so that nothing has to be installed by hand.
.uv/bin/uv:
	@echo "uv is not here yet: installing it into .uv ..."
	@python3 -m venv .uv
	@.uv/bin/pip install --quiet uv

.venv/installed: requirements.txt pyproject.toml | $(if $(findstring .uv,$(UV)),.uv/bin/uv)
	@echo "Installing Nazorgwijzer into .venv ..."
	@test -x $(BIN)/python || $(UV) venv --quiet --python 3.11 .venv
	@$(UV) pip sync --quiet --python $(BIN)/python requirements.txt
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --editable .
	@rm -f .venv/dev
	@touch $@

.venv/dev: .venv/installed requirements-dev.txt
	@echo "Installing what the tests need ..."
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --require-hashes -r requirements-dev.txt
	@touch $@

install: .venv/installed ## Put everything in .venv, so that .venv/bin/nazorgwijzer works

dev: .venv/dev ## Also what tests and checks need

train: install ## Train the model when there is none for this data
	$(BIN)/nazorgwijzer train

run: train ## Serve the assistant on http://127.0.0.1:8080
	$(BIN)/nazorgwijzer serve

lint: dev ## Style, types and the knowledge base
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/nazorgwijzer knowledge check $(if $(wildcard ../shared/sources),--sources ../shared/sources)

browser:
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && apt-get install -y -qq chromium >/dev/null; } \
		|| { echo "The browser tests need Chromium: sudo apt-get install chromium"; exit 1; }

test: lint train browser ## Everything that has to hold
	$(BIN)/pytest

eval: train ## Score the labelled questions beside this checkout, when they are there
	@bench/eval.sh $(EVAL)

bench: dev train ## Compare with a standard Rasa set-up; docs/speed.md keeps the last figures
	$(BIN)/python -m bench.compare

lock: | $(if $(findstring .uv,$(UV)),.uv/bin/uv) ## Renew the locked versions
	$(COMPILE) --upgrade --output-file requirements.txt
	$(COMPILE) --upgrade --extra dev --constraint requirements.txt --output-file requirements-dev.txt

clean: ## Remove what was built
	rm -rf .venv .uv models var .rasa
