#!/bin/sh
# Makes the committed reference results anew: the only thing that may write below results/reference.
# Say in CHANGELOG.md whether the change is "stochastic only" or "behaviour".
#   src/scripts/update-reference.sh [SCENARIO...]      default: three-hypotheses
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- three-hypotheses
for name in "$@"; do
  out=$(mktemp -d)
  ./collapse run "scenarios/$name.yaml" --out "$out/$name"
  to=results/reference/$name
  rm -rf "$to"
  mkdir -p "$to/charts"
  # Tables of more than 2 MB are left out: anyone can make them again.
  for table in manifest.json scenario.yaml summary.csv runs.csv control.csv; do
    cp "$out/$name/$table" "$to/"
  done
  for chart in control-magnified collapse-probability city-falls survival map; do
    cp "$out/$name/charts/$chart.png" "$to/charts/"
  done
  rm -rf "$out"
done
