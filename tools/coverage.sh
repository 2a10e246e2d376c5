#!/usr/bin/env bash
# How much of cleaning, formats and library their own tests reach, lines and branches: all of it.
# Takes a minute of one processor; wants coverage.
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

cd tests/unit
measure test_{clean,formats*,fuzz_targets,html*,markdown*,plain*,source,state*,deeds,yaml*}.py \
  test_{checkup,corrections,desk,differences,first_look,folders,found_in,librarian,remedies}.py \
  test_{timeline,index_{asking,building,gone,listing,noted,pictures,stories,who}}.py
MEASURED=subprocess measure test_library_processes.py
cd ../..
coverage combine --append --quiet
coverage report --fail-under=100 --skip-empty --include='newsreader/clean.py,newsreader/formats/*,newsreader/library/*'
