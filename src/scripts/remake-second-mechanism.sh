#!/bin/sh
# The studies under a second mechanism of leaving, under its fit, to stand beside those under news: what each factor was
# worth, since when the country was doomed, how much support it takes, single decisions. About eleven minutes on two
# cores. It takes the draws of src/scripts/fit-rivals.sh.
#   src/scripts/remake-second-mechanism.sh MECHANISM      into results/reference/inference/rivals/under-MECHANISM
# Then write the page anew: mvn -q test -Dtest=FindingsTest -Dregenerate=true
#   MORE    further options for ./collapse run, such as "--replications 5" for a trial
set -eu
cd "$(dirname "$0")/../.."
mechanism=$1
out=results/reference/inference/rivals/under-$mechanism
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

study() {
  # shellcheck disable=SC2086
  ./collapse run "scenarios/$1.yaml" --set "run.mechanisms=[$mechanism]" --replications "$2" \
    --from-posterior scenarios/cases/syria-2024/fit-rivals --no-charts --quiet --out "$work/$1" ${MORE:-}
  mkdir -p "$work/kept/$1"
  for table in summary attribution sweeps thresholds; do
    [ ! -f "$work/$1/$table.csv" ] || cp "$work/$1/$table.csv" "$work/kept/$1/"
  done
  rm -rf "${work:?}/$1"
}

study turning-points 100
study support-sweep 60
study fragility 40
study attribution 20
# Only when all are complete are the old ones given up.
rm -rf "$out"
mkdir -p "$out"
cp -r "$work/kept/." "$out/"
