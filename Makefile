# The only door: make setup | demo | test | check | bench | pins

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
RUN := .venv/bin/python -m
PIP := -m pip install -qq --disable-pip-version-check
STYLES := src/clausewise/ui/static/.built

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test check bench pins

help:
	@echo 'make setup   puts everything in place, in .venv'
	@echo 'make demo    starts the website on this machine with the five example policies'
	@echo 'make test    checks and tests everything'
	@echo 'make check   the quick part: style, types, layers'
	@echo 'make bench   measures the engine against others'
	@echo 'make pins    writes requirements/*.txt anew from requirements/*.in'

setup: .venv/.ready $(STYLES)

demo: setup
	@.venv/bin/clausewise serve --demo

check: .venv/.tested
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache

.venv/.ready: pyproject.toml requirements/base.txt requirements/build.txt
	@test -n "$(PYTHON)" || { echo 'Clausewise needs Python 3.11 or later. Install it, or say where it is: make PYTHON=/path/to/python3'; exit 1; }
	@echo 'Setting up Clausewise in .venv …'
	@$(PYTHON) -m venv .venv || { echo 'Python could not make an environment. On Debian and Ubuntu: apt-get install python3-venv'; exit 1; }
	@.venv/bin/python $(PIP) --require-hashes -r requirements/build.txt -r requirements/base.txt
	@.venv/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.tested: .venv/.ready requirements/test.txt
	@echo 'Adding the tools that tests need …'
	@.venv/bin/python $(PIP) --require-hashes -r requirements/test.txt
	@touch $@

$(STYLES): .venv/.ready ops/build-styles package.json package-lock.json \
		$(wildcard src/clausewise/ui/sass/*.scss src/clausewise/ui/scripts/*.js)
	@echo 'Building the style sheet …'
	@ops/build-styles
	@touch $@

pins: .venv/.ready
	@.venv/bin/python $(PIP) uv
	@for name in base build node test bench engine; do \
		.venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
			--generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
			requirements/$$name.in --output-file requirements/$$name.txt || exit 1; done
	npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved
