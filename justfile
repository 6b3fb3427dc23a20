# Tasks of the project; `just` lists them. Each is one plain command, so that none needs `just`.

python := ".venv/bin/python"

# set up the environment
setup:
    python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]'

# all tests
test *ARGS:
    {{python}} -m pytest -q {{ARGS}}

# lint, types, import contracts
lint:
    .venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy && .venv/bin/lint-imports

# write the generated pages: docs/cli.md, docs/rules.md, the chain in README.md
docs:
    {{python}} docs/generate.py

# clean the samples anew; look at the difference before it is committed
samples:
    {{python}} -m pytest -q tests/test_samples.py --regen-all && git diff --stat samples

# time start-up, passes and patterns
bench:
    {{python}} benchmarks/startup.py && {{python}} benchmarks/speed.py && {{python}} benchmarks/patterns.py

# whether every pass takes time in proportion to the text, whatever stands in it
linear:
    {{python}} benchmarks/linear.py

# the laws on random texts, seed after seed: `just laws rules --seconds 3600`, `just laws passes`
laws *ARGS:
    {{python}} fuzz/laws.py {{ARGS}}

# a coverage-guided fuzzer (`pip install -e '.[fuzz]'`): reader, configuration, card, decisions, chain, decided
fuzz *ARGS:
    {{python}} fuzz/fuzz.py {{ARGS}}

# nasty inputs and circumstances, all of them (half an hour)
battery *ARGS:
    .ci/battery --kills 250 --faults 500 {{ARGS}}

# everything that the gate runs
ci:
    .ci/run
