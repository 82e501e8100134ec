# Everything that is run by hand. Needs git, make and Python 3.11 or newer, nothing else.
PYTHON ?= python3
VENV   ?= .venv
# More words for pytest, for example: make test TESTS="tests/models -x"
TESTS  ?=

bin       := $(VENV)/bin
notebooks  = $(shell find notebooks quizzes -name '*.ipynb' -not -path '*/.ipynb_checkpoints/*')
# What a run or another machine writes into a notebook and no reader needs.
volatile  := metadata.widgets cell.metadata.execution cell.metadata.trusted $(addprefix \
    metadata.language_info.,codemirror_mode file_extension mimetype nbconvert_exporter pygments_lexer version)

.PHONY: help lab test test-fast setup tidy bench evidence lock
.SILENT:

help:  ## list what can be made
	awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

lab: setup  ## open JupyterLab on the lessons
	$(bin)/rapid-onset lab

test: setup  ## run all tests
	$(bin)/python -m pytest $(TESTS)

test-fast: setup  ## run the tests that need neither a browser nor more than a moment
	$(bin)/python -m pytest -m "not slow and not browser" $(TESTS)

setup: $(VENV)/.ready  ## make the environment and nothing else

$(VENV)/.ready: requirements.lock pyproject.toml tools/make_environment.sh
	sh tools/make_environment.sh "$(PYTHON)" "$(VENV)"

tidy: setup  ## strip and check the notebooks
	$(bin)/nbstripout --keep-id --extra-keys "$(volatile)" $(notebooks)
	$(bin)/python -m pytest -q tests/packaging/test_notebooks_are_tidy.py

bench: setup  ## run the benchmarks
	for script in benchmarks/*.py; do $(bin)/python $$script || exit; done

evidence: setup  ## write docs/evidence.md and assets/references.bib
	$(bin)/python tools/evidence.py

lock: setup  ## choose the newest versions that pyproject.toml allows
	PATH="$(bin):$$PATH" uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --extra instructor --extra dev \
	    --upgrade pyproject.toml --output-file requirements.lock
	$(bin)/python tools/environment_yml.py > environment.yml
