# Two commands matter: `make run` and `make test`. Both set themselves up.
#
#   make run        migrate, take in the seeds, serve (PORT=8000 HOST=127.0.0.1; see docs/SETTINGS.md)
#   make test       lint, types, layers, unit, web, JavaScript, browser
#   make check      lint, types, layers, JavaScript helpers: the part that takes seconds
#   make quick      the Python tests without browser, wheel and real servers
#   make coverage   the same, and which lines and branches they ran
#   make gate       how many gold facts the generator asks for, against the pinned floors
#   make bench      the measurements behind docs/PERFORMANCE.md
#   make build      the wheel
#   make pictures   the screenshots in docs/img, from the real pages
#   make tables     the tables in docs/GENERATOR.md and docs/FORMATS.md and the plot of
#                   learnt difficulty, from the code
#   make lock       renew requirements/*.txt (needs uv)

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SHELL := /bin/bash
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# PostgreSQL and Redis need their drivers; the default needs neither.
RUN_LOCK := $(if $(filter postgresql% redis%,$(DATABASE_URL) $(REDIS_URL) $(RATE_LIMIT_STORAGE)),services,run)

.PHONY: run test check quick coverage lint types layers scripts gate bench build pictures tables lock clean

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Pubproof needs Python 3.11 or newer: make PYTHON=/path/to/python3")'
	@$(PYTHON) -m venv $(VENV)

# A stamp for each lock file: installed once, and again when the lock changes.
$(VENV)/.%.stamp: requirements/%.txt requirements/build.txt pyproject.toml | $(BIN)/python
	@echo "Installing what requirements/$*.txt names …"
	@$(PIP) --require-hashes -r requirements/$*.txt
	@$(PIP) --require-hashes -r requirements/build.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

run: $(VENV)/.$(RUN_LOCK).stamp
	@$(BIN)/quiz run

test: check
	@$(BIN)/python -m tests

check: lint types layers scripts

coverage: $(VENV)/.dev.stamp
	@$(BIN)/python -m pytest --cov --cov-report=term -m "not (browser or process)"

quick: $(VENV)/.dev.stamp
	@$(BIN)/python -m pytest -m "not browser and not process"

lint: $(VENV)/.dev.stamp
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check . && echo "lint: clean"

types: $(VENV)/.dev.stamp
	@$(BIN)/mypy

layers: $(VENV)/.dev.stamp
	@$(BIN)/lint-imports --no-cache --no-logo

scripts: $(VENV)/.dev.stamp
	@if command -v node >/dev/null; then node --test --test-reporter=dot tests/js/*.test.mjs && echo; \
	elif [ "$$CI" = true ]; then echo "node is missing: the JavaScript tests cannot run" >&2; exit 1; \
	else echo "NOT RUN: the JavaScript tests (node is not installed)"; fi

# ARGS=--missing names what is not asked, ARGS=--raise pins what was reached.
gate: $(VENV)/.dev.stamp
	$(BIN)/python -m tests.questions.gate $(ARGS)

bench: $(VENV)/.dev.stamp
	$(BIN)/python -m bench

build: $(VENV)/.dev.stamp
	rm -rf dist
	$(BIN)/python -m build --no-isolation --wheel

pictures: $(VENV)/.dev.stamp
	$(BIN)/python docs/screenshots.py

tables: $(VENV)/.dev.stamp
	$(BIN)/python docs/generator_tables.py
	$(BIN)/python docs/format_tables.py
	$(BIN)/python docs/ratings_plot.py

COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --quiet
lock:
	$(COMPILE) pyproject.toml -o requirements/run.txt
	$(COMPILE) pyproject.toml --all-extras -c requirements/run.txt -o requirements/services.txt
	$(COMPILE) pyproject.toml --all-extras --group dev -c requirements/services.txt -o requirements/dev.txt
	$(COMPILE) --group build -c requirements/dev.txt -o requirements/build.txt

clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage test-artefacts
