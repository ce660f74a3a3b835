# make demo | make test | make check | make bench | make docs
# Everything is set up inside the checkout; a second run needs no network.
.PHONY: demo test check bench docs setup setup-dev clean
.DEFAULT_GOAL := demo

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
RUN := $(BIN)/concordat

setup: .setup/run .setup/assets
setup-dev: .setup/dev .setup/assets

.setup/uv: requirements/bootstrap.txt
	@mkdir -p .setup
	@echo "Setting up: an environment of its own in .venv"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Concordat needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version)." >&2; exit 1; }
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

.setup/run: .setup/uv requirements/run.txt pyproject.toml
	@echo "Setting up: packages"
	@VIRTUAL_ENV=$(CURDIR)/.venv $(UV) pip install --quiet --compile-bytecode --require-hashes -r requirements/run.txt
	@$(BIN)/python tools/link_package.py
	@touch $@

.setup/dev: .setup/run requirements/dev.txt
	@echo "Setting up: packages for the tests"
	@VIRTUAL_ENV=$(CURDIR)/.venv $(UV) pip install --quiet --compile-bytecode --require-hashes -r requirements/dev.txt
	@touch $@

.setup/assets: .setup/run package.json package-lock.json $(wildcard assets/*)
	@echo "Setting up: page assets"
	@$(BIN)/python tools/page_assets.py
	@touch $@

# The checker of open contracting data is under the AGPL: it has an environment of its own and is started as a program.
.setup/ocds-check/done: .setup/uv requirements/ocds-check.txt
	@echo "Setting up: the checker of open contracting data"
	@$(UV) venv --quiet --clear --python $(BIN)/python .setup/ocds-check
	@VIRTUAL_ENV=$(CURDIR)/.setup/ocds-check $(UV) pip install --quiet --require-hashes -r requirements/ocds-check.txt
	@touch $@

demo: setup
	@$(RUN) demo

test: setup-dev
	@$(BIN)/python tools/check.py --all

check: setup-dev
	@$(BIN)/python tools/check.py

bench: setup-dev
	@$(BIN)/python -m bench

docs: setup-dev
	@$(BIN)/python tools/reference.py

clean:
	rm -rf .venv .setup node_modules src/concordat/publish/assets src/concordat/web/static
