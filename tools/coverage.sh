#!/usr/bin/env bash
# How much of cleaning, formats and library their own tests reach, lines and branches: all but a few
# that hang on how processes fall together. Takes a minute of one processor; wants coverage.
set -euo pipefail
cd "$(dirname "$0")/.."

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export COVERAGE_FILE="$data/data"

measure() {
  coverage run -m pytest -q -p no:cacheprovider "$@" >"$data/log" || {
    tail -n 40 "$data/log"
    exit 1
  }
}

measure tests/unit/test_{bylines,clean,formats*,fuzz_targets,html*,markdown*,plain*,source,state*,deeds,yaml*}.py \
  tests/unit/test_{checkup,corrections,deep,desk,differences,first_look,folders,found_in,librarian}.py \
  tests/unit/test_{agencies,remedies,timeline,index_{asking,building,gone,listing,noted,pictures,stories,who}}.py
MEASURED=subprocess measure tests/unit/test_{library_processes,lookout,settling}.py
coverage combine --append --quiet
# All of it is reached; a tenth of a per cent is left to which process a busy machine lets be first.
coverage report --precision=2 --fail-under=99.9 --show-missing --skip-empty \
  --include='newsreader/clean.py,newsreader/formats/*,newsreader/library/*'
