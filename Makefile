# The only door. `make help` says what each of these does.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
PIP := -m pip install -qq --disable-pip-version-check
# Pins name everything, so nothing is left to resolve: a release made since cannot stop the set-up.
PINNED = $(PIP) --no-deps --require-hashes
STYLES := src/clausewise/ui/static/.built

RESULTS := .results
SPREAD := -n 2 --dist worksteal -p earlier_runs
COUNTED := --cov --cov-report=
# what is counted adds to what was; the first of the runs begins anew
ALONE := $(SPREAD) $(COUNTED) --cov-config=tests/without_django.coveragerc \
	-c tests/without_django.ini --rootdir=. --confcutdir=tests/engine tests/engine \
	--keep-results=$(RESULTS)/without-Django.jsonl
# what walks through whole pages takes too long to be done twice, or with each line counted
WALKS := tests/crawl tests/journeys
POSTGRESQL := $(SPREAD) $(COUNTED) --cov-append --cov-config=tests/on_postgresql.coveragerc \
	$(WALKS:%=--ignore=%) --keep-results=$(RESULTS)/PostgreSQL.jsonl
WALKED := $(SPREAD) $(WALKS) --keep-results=$(RESULTS)/walks.jsonl
WHOLE := $(SPREAD) $(COUNTED) --cov-append -p coverage_floors $(WALKS:%=--ignore=%) --ignore=tests/engine \
	$(foreach run,without-Django PostgreSQL walks,--earlier-results=$(RESULTS)/$(run).jsonl)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test check audit pictures bench pins

help:
	@echo 'make setup     puts everything in place, in .venv'
	@echo 'make demo      starts the website on this machine with the five example policies'
	@echo 'make test      checks and tests everything'
	@echo 'make check     the quick part of it: style, types, layers'
	@echo 'make audit     asks whether a weakness is known in what we depend on'
	@echo 'make pictures  takes the pictures in the documents anew'
	@echo 'make bench     measures the engine against others'
	@echo 'make pins      writes requirements/*.txt anew from requirements/*.in'

setup: .venv/.ready $(STYLES)

demo: setup
	@.venv/bin/clausewise serve --demo

# Four runs: the engine's tests alone, where Django is not installed; on PostgreSQL, the tests that use
# the database; those that walk through whole pages; and on SQLite, all others. The last takes up what
# the others found, so that pytest's own summary is of everything and comes last.
test: setup .venv/.tested .venv-engine/.ready
	@rm -rf $(RESULTS); export CLAUSEWISE_CHROMIUM="$$(ops/find-chromium)"; \
	.venv-engine/bin/python -m pytest $(ALONE) || failed=1; \
	ops/with-postgresql .venv/bin/python -m pytest $(POSTGRESQL) || failed=1; \
	.venv/bin/python -m pytest $(WALKED) || failed=1; \
	.venv/bin/python -m pytest $(WHOLE) && test -z "$$failed"

check: .venv/.tested
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache

audit: .venv-audit/.ready
	@ops/check-advisories

pictures: setup .venv/.tested
	@CLAUSEWISE_PICTURES=yes CLAUSEWISE_CHROMIUM="$$(ops/find-chromium)" \
		.venv/bin/python -m pytest -q tests/journeys

bench: setup .venv/.bench
	@.venv/bin/python -m benchmarks

.venv/.ready: pyproject.toml requirements/base.txt requirements/build.txt
	@test -n "$(PYTHON)" || { echo 'Clausewise needs Python 3.11 or later. Install it, or say where it is: make PYTHON=/path/to/python3'; exit 1; }
	@echo 'Setting up Clausewise in .venv …'
	@$(PYTHON) -m venv .venv || { echo 'Python could not make an environment. On Debian and Ubuntu: apt-get install python3-venv'; exit 1; }
	@.venv/bin/python $(PINNED) -r requirements/build.txt -r requirements/base.txt
	@.venv/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.tested: .venv/.ready requirements/test.txt
	@echo 'Adding the tools that tests need …'
	@.venv/bin/python $(PINNED) -r requirements/test.txt
	@touch $@

.venv/.bench: .venv/.ready requirements/bench.txt
	@echo 'Adding the engines to measure against …'
	@.venv/bin/python $(PINNED) -r requirements/bench.txt
	@touch $@

.venv-engine/.ready: requirements/engine.txt
	@echo 'Setting up an environment without Django …'
	@$(PYTHON) -m venv .venv-engine
	@.venv-engine/bin/python $(PINNED) -r requirements/engine.txt
	@touch $@

.venv-audit/.ready: .venv/.ready requirements/audit.txt
	@$(PYTHON) -m venv .venv-audit
	@.venv-audit/bin/python $(PINNED) -r requirements/audit.txt
	@touch $@

$(STYLES): .venv/.ready ops/build-styles package.json package-lock.json \
		$(wildcard src/clausewise/ui/sass/*.scss src/clausewise/ui/scripts/*.js)
	@echo 'Building the style sheet …'
	@ops/build-styles
	@touch $@

pins: .venv/.ready
	@.venv/bin/python $(PIP) uv
	@for name in base build node postgresql test bench engine audit; do \
		.venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
			--generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
			requirements/$$name.in --output-file requirements/$$name.txt || exit 1; done
	npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved
