#!/usr/bin/env bash
# How much of cleaning, formats and state their own tests reach, lines and branches, and whether that
# is as much as it was. Takes half a minute of one processor; wants coverage.
set -euo pipefail
cd "$(dirname "$0")/.."

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export COVERAGE_FILE="$data/data"

coverage run -m pytest -q -p no:cacheprovider tests/unit/test_{clean,formats*,fuzz_targets,html*,markdown*,plain,source,state*,deeds,yaml*}.py >"$data/log" || {
  tail -n 40 "$data/log"
  exit 1
}
coverage report --fail-under=100 --include='newsreader/clean.py,newsreader/library/state/*'
coverage report --fail-under=97 --include='newsreader/formats/*'
