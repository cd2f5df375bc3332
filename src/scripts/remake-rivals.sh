#!/bin/sh
# Makes the table that says how well rival mechanisms of leaving can be told apart, from records that the simulator made
# itself: 500 of them, a hundred under each mechanism (reading H3), and a fit to each. About four minutes on two cores.
#   src/scripts/remake-rivals.sh            into results/reference/inference/rivals
# Then write the page anew: mvn -q test -Dtest=RivalConfusionTest -Dregenerate=true
#   MORE    further options for ./collapse twins, such as "--table 600 --twins 50" for a trial
# The record itself plays no part in the table: it is made, and read, before any mechanism is fitted to the record.
set -eu
cd "$(dirname "$0")/../.."
out=results/reference/inference/rivals
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# The parameters of the shipped fit, and those of the rivals.
infer=$(sed -n 's/^    - //p' scenarios/fit-syria-2024.yaml | paste -sd, -)
own=$(sed -n 's/^  \(\(attrition\|precedent\|orders\|coordination\)\.[a-z-]*\):.*/\1/p' scenarios/mechanism.yaml | paste -sd, -)

# shellcheck disable=SC2086
./collapse twins scenarios/rival-mechanisms.yaml --arm documented --set end=2025-02-28 \
  --set "run.hypotheses=[H3-survivable-drain]" --infer "$infer,$own" --table 6000 --twins 500 --kept 199 \
  --no-charts --out "$work/twins" ${MORE:-}
mkdir -p "$out"
cp "$work/twins/twins-confusion.csv" "$out/"
