#!/bin/sh
# What each mechanism of leaving makes of the other countries, with the shared ranges and nothing fitted: the checks of the
# documented arm, into results/reference/inference/countries. About four minutes on two cores.
#   src/scripts/remake-countries.sh
# Then write the page anew: mvn -q test -Dtest=CheckTableTest -Dregenerate=true
#   MORE    further options for ./collapse run, such as "--replications 5" for a trial
set -eu
cd "$(dirname "$0")/../.."
out=results/reference/inference/countries
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
for name in afghanistan-2021 afghanistan-2021-august afghanistan-1992; do
  # shellcheck disable=SC2086
  ./collapse run "scenarios/$name.yaml" --set "run.mechanisms=[news, attrition, precedent, orders, coordination]" \
    --set "run.arms=[documented]" --replications 100 --no-charts --quiet --out "$work/$name" ${MORE:-}
  mkdir -p "$work/kept/$name"
  cp "$work/$name/checks.csv" "$work/$name/summary.csv" "$work/$name/record.csv" "$work/kept/$name/"
  rm -rf "${work:?}/$name"
done
# Only when all are complete are the old ones given up.
rm -rf "$out"
mkdir -p "$out"
cp -r "$work/kept/." "$out/"
