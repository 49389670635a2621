# Needs make and Python 3.11 or newer, nothing else. Everything lives in .venv.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The first of these that runs and is new enough; or choose: make test PYTHON=/path/to/python
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

VENV := .venv
BIN := $(VENV)/bin
# Only errors: the warnings are those of other packages and of other people's settings of pip.
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
DATA = ../shared/data/polnear
UNMARKED =
MODEL = default
VERSION = minilm-$(shell date +%Y.%m)
DOCS = README.md $(wildcard docs/*.md)

.PHONY: help
help: ## List these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-11s %s\n", $$1, $$2 }'

.PHONY: demo
demo: $(VENV)/.runtime ## Build a database from the seeds and show its contested claims
	@$(BIN)/claimdb demo
	@command -v claimdb >/dev/null || echo "\nTo call claimdb by its name: . $(BIN)/activate"

.PHONY: test
test: lint types imports doc-check unit ## Run every check that the project has

.PHONY: check
check: test ## The same as make test

.PHONY: lint
lint: $(VENV)/.dev ## Check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

.PHONY: types
types: $(VENV)/.dev ## Check types
	$(BIN)/mypy

.PHONY: imports
imports: $(VENV)/.dev ## Check which layer imports which
	$(BIN)/lint-imports

.PHONY: doc-check
doc-check: $(VENV)/.dev ## Check that generated parts of the documents are current
	$(BIN)/cog --check -P $(DOCS)

.PHONY: unit
unit: $(VENV)/.dev ## Run the tests with branch coverage
	$(BIN)/pytest -n auto --cov --cov-report=term

.PHONY: crowd
crowd: $(VENV)/.dev ## Let ten writers and twenty readers at one server for two minutes
	CLAIMDB_CROWD="10 20 120" $(BIN)/pytest -q -s tests/crowd

.PHONY: fmt
fmt: $(VENV)/.dev ## Format the code and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: docs
docs: $(VENV)/.dev ## Regenerate the generated parts of the documents
	$(BIN)/cog -r -P $(DOCS)

.PHONY: screenshots
screenshots: $(VENV)/.dev ## Take the pictures of the pages anew, with Chromium, into docs/images
	$(BIN)/python -m docs.screenshots

.PHONY: bench
bench: $(VENV)/.runtime ## Measure speed on a large synthetic database
	@$(BIN)/claimdb bench

.PHONY: train
train: $(VENV)/.train ## Train the model that ships, from PolNeAR in DATA (an hour or more)
	OMP_WAIT_POLICY=passive $(BIN)/python -m claimdb.training --data $(DATA) --model $(MODEL) \
		--version $(VERSION) --weights build/$(MODEL).pt \
		$(foreach file,$(UNMARKED),--unmarked $(file))

.PHONY: dist
dist: $(VENV)/.dev ## Build the wheel and the source archive into dist/
	$(BIN)/python -m hatchling build

.PHONY: clean
clean: ## Remove .venv and everything else that was built
	rm -rf $(VENV) dist build .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests migrations -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { \
		echo "claimdb needs Python 3.11 or newer, and found none. Install it, or name one: make test PYTHON=/path/to/python3" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments: its venv or ensurepip module is missing. On Debian or Ubuntu: apt install python3-venv" >&2; \
		exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)

# Stamps: each is remade when what to install may have changed.
$(VENV)/.runtime: pyproject.toml | $(BIN)/python
	@echo "Installing claimdb into $(VENV)"
	@$(PIP) install --editable '.[datasette,pdf,review,web]'
	@touch $@

$(VENV)/.train: $(VENV)/.runtime
	@echo "Installing PyTorch into $(VENV)"
	@$(PIP) install --editable '.[train]'
	@touch $@

# The developers' tools are read from pyproject.toml here, because `pip install --group`
# needs pip 25.1 and Python 3.11 to 3.13 bring older ones.
$(VENV)/.dev: $(VENV)/.runtime
	@echo "Installing the developers' tools into $(VENV)"
	@$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' > $@-requirements
	@$(PIP) install --requirement $@-requirements
	@touch $@
