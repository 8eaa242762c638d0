# `make` does the main job; `make help` lists the rest.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := all
.PHONY: all ready test pagetest check goldens bench docs clean help
MAKEFLAGS += --no-print-directory

# Flags for swift build and swift test alike: a second set of flags would build everything twice.
SWIFT_FLAGS ?=
BWLCH := .build/release/bwlch
BWLCH_DEBUG := .build/debug/bwlch
DOCS := cli diagnostics schemas gallery

step = @printf '\n==> %s\n' '$(1)';

all: ready ## Install what is missing, build, and write the gap report and the maps into output/
	@echo "Building Bwlch (the first time takes some minutes)"
	@swift build -c release --product bwlch $(SWIFT_FLAGS)
	@$(BWLCH) report
	@printf '\nThe gap report is output/gap-report.md; the maps and tables are beside it in output/.\n'

ready:
	@scripts/require-swift
	@scripts/install-system-packages

test: ready ## Build and run the tests, then those of the page and the maps in a browser
	@swift test --disable-xctest $(SWIFT_FLAGS)
	@$(MAKE) pagetest

# pytest writes nothing into the tree, so that it stays clean.
pagetest: ## Run the tests in a browser with the debug build that is there
	@scripts/install-browser-tests
	@PYTHONDONTWRITEBYTECODE=1 .build/browser-tests/bin/python -m pytest -p no:cacheprovider \
	  --rootdir Tests/BrowserTests --quiet Tests/BrowserTests

check: SWIFT_FLAGS += -Xswiftc -warnings-as-errors
check: ready ## Everything that CI checks, one named step after the other
	@mkdir -p .build && git status --porcelain > .build/tree-before
	$(call step,layers: imports point down$(,) effects stay above the line) .ci/layers
	$(call step,layers: planted faults are found) .ci/layers --self-test
	$(call step,format) swift format lint --strict --recursive Sources Tests Package.swift
	$(call step,build: warnings are errors) swift build --build-tests $(SWIFT_FLAGS)
	$(call step,tests) $(MAKE) test SWIFT_FLAGS='$(SWIFT_FLAGS)'
	$(call step,tests again: nothing depends on the seed of hashing) swift test --skip-build --disable-xctest $(SWIFT_FLAGS)
	$(call step,generated docs are up to date) rm -rf .build/docs; $(call docs-into,.build/docs); $(docs-compare)
	$(call step,the shipped project has no errors) $(BWLCH_DEBUG) check
	$(call step,clean tree) $(tree-compare)
	@printf '\nAll checks passed.\n'

goldens: ready ## Record the expected outputs of tests anew; then look at git diff
	@swift build --build-tests $(SWIFT_FLAGS) > /dev/null || swift build --build-tests $(SWIFT_FLAGS)
	@find Tests -type d -name Goldens -prune -exec rm -r {} +
	@mkdir -p .build; UPDATE_GOLDENS=1 swift test --disable-xctest $(SWIFT_FLAGS) > .build/goldens.log 2>&1 || true
	@issues=$$(grep -c 'recorded an issue' .build/goldens.log || true); \
	recorded=$$(grep -cE '↳ recorded .*look at git diff' .build/goldens.log || true); \
	if ! grep -q 'Test run with' .build/goldens.log || ((issues > recorded)); then \
	  grep -vE '^◇|^✔' .build/goldens.log | tail -n 60; \
	  echo "Something other than recording failed; the whole log is .build/goldens.log."; exit 1; \
	fi; \
	echo "Recorded $$recorded goldens. Look at each line of 'git diff Tests', then run make test."

bench: ready ## Time the drawing beside the dot command, large graphs and large reports
	@swift build -c release --product bwlch $(SWIFT_FLAGS)
	@Benchmarks/draw-and-report

docs: ready ## Write the generated parts of docs/ anew
	@swift build --product bwlch $(SWIFT_FLAGS)
	@$(call docs-into,docs)

clean: ## Remove what was built and what Bwlch wrote
	@rm -rf .build .build-* .bwlch
	@find output -mindepth 1 ! -name README.md -delete

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile | sed 's/make all      /make          /'

, := ,
docs-into = mkdir -p $(1); for part in $(DOCS); do $(BWLCH_DEBUG) __docs $$part $(1) || exit 1; done
define docs-compare
(cd .build/docs && find . -type f | sort) | while read -r file; do \
	  cmp -s ".build/docs/$$file" "docs/$$file" || { echo "docs/$${file#./} is out of date; run 'make docs'"; exit 1; }; done
endef
define tree-compare
if [[ -z $${CI:-} && -s .build/tree-before ]]; then echo "left out: there were changes before the check began"; \
	else git status --porcelain > .build/tree-after; cat .build/tree-after; \
	  [[ ! -s .build/tree-after ]] || { echo "the check left changes in the tree, listed above; commit or ignore them"; exit 1; }; fi
endef
