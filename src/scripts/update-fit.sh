#!/bin/sh
# Makes the fit of the shipped case anew: scenarios/cases/syria-2024/fit, which the default scenario
# reads, and its charts in results/reference/inference. About half an hour on two idle cores.
# Afterwards: src/scripts/update-reference.sh three-hypotheses, and
#   mvn -q test -Dtest=FindingsTest -Dregenerate=true
#   FIT_FLAGS    more options for ./collapse fit, such as --quick for a trial
set -eu
cd "$(dirname "$0")/../.."
case=scenarios/cases/syria-2024/fit
charts=results/reference/inference
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
# shellcheck disable=SC2086
./collapse fit --format png --out "$work/fit" ${FIT_FLAGS:-}
# Only when the fit is complete is the old one given up. What other cases say comes from src/scripts/fit-pooled.sh.
cp "$case/pooled-readings.csv" "$work/" 2>/dev/null || true
rm -rf "$case"
mkdir -p "$case" "$charts"
# Not the draws before and after regression: everybody can make them again.
for table in posterior hypotheses bayes-factors observations scores weights-by-observation \
  weights-by-prior weights-by-tolerance marginals generations waves left-out; do
  cp "$work/fit/$table.csv" "$case/"
done
[ ! -f "$work/pooled-readings.csv" ] || cp "$work/pooled-readings.csv" "$case/"
cp "$work/fit/fit.json" "$case/"
cp "$work/fit/charts/fit-hypotheses.png" "$work/fit/charts/fit-marginals.png" "$charts/"
du -sk "$case"
