#!/bin/sh
# The whole way from wide ranges to the posteriors of the rival mechanisms, in the order that decision 26 asks for: no
# step looks at the record before the one that says so. About two hours on two idle cores.
#   src/scripts/fit-rivals.sh
#   1  which parameters each fit infers: those in which the readings differ, the mechanism's own, and those that move the
#      documented run most under the ranges (select-parameters.R)
#   2  a bank of simulations of each mechanism, from the ranges
#   3  how well the mechanisms can be told apart, from simulated records alone
#   4  the record: a fit to it under each mechanism; the weights of mechanisms and readings jointly; the choice by forests
# What is made goes into results/rivals and is not made again: to begin anew, delete that folder. What the scenario
# "rival-mechanisms" and the documents read is copied into scenarios/cases/syria-2024 and results/reference/inference/rivals.
# Afterwards: src/scripts/update-reference.sh rival-mechanisms
#   RIVALS_DIR      works there instead
#   RIVALS_COPY     no: copies nothing, for a trial
#   RIVALS_DRAWS    simulations of each reading in a bank, instead of 6000
#   RIVALS_RUNS     runs of each reading that select parameters, instead of 1200
#   RIVALS_EFFORT   more options for ./collapse fit, such as --quick
set -eu
cd "$(dirname "$0")/../.."
work=${RIVALS_DIR:-results/rivals}
draws=${RIVALS_DRAWS:-6000}
base=scenarios/fit-syria-2024.yaml
rivals="attrition precedent orders coordination"
outputs="days_to_lose_10 days_to_lose_50 days_to_collapse regime_killed opposition_killed regime_on_eve"

# Where the readings differ, and what makes men present out of the rolls: first and last in the fit of news.
always=dependence.first-patron,decay.own-rate,decay.own-floor,corruption.own-growth,supply.patron-share
always=$always,morale.advisers,reform.unprompted,reform.pressure,presence.sold-leave,presence.max

own() {
  sed -n "s/^  \($1\.[a-z-]*\):.*/\1/p" scenarios/mechanism.yaml | paste -sd, -
}

# Each name once, in order.
once() {
  tr , '\n' | awk 'NF && !seen[$0]++' | paste -sd, -
}

# "done FILE": whether a step has been made. What was begun goes on with --resume.
made() {
  [ -f "$work/$1" ]
}

mkdir -p "$work"
sed -n 's/^    - //p' "$base" | paste -sd, - >"$work/news.txt"
for m in $rivals; do
  if ! made "$m.txt"; then
    made "runs-$m/manifest.json" || ./collapse run scenarios/three-hypotheses.yaml --set "mechanism.leaving=$m" \
      --set end=2025-02-28 --arm documented --prior-only --replications "${RIVALS_RUNS:-1200}" --no-charts --quiet \
      --resume --out "$work/runs-$m"
    # shellcheck disable=SC2086
    moves=$(SELECT_AT_LEAST=0.1 Rscript src/scripts/select-parameters.R "$work/runs-$m" $outputs)
    echo "$always,$(own "$m"),$moves" | once >"$work/$m.txt"
  fi
done
for m in news $rivals; do
  made "bank-$m/bank.json" || ./collapse bank "$base" --mechanism "$m" --draws "$draws" --quiet --resume \
    --set "fit.parameters=[$(cat "$work/$m.txt")]" --out "$work/bank-$m"
done
set --
for m in news $rivals; do
  set -- "$@" "$work/bank-$m"
done
made apart/choice.json || ./collapse choose "$@" --draws 1000 --infer none --no-charts --quiet --overwrite --out "$work/apart"

# From here on the record is looked at.
for m in $rivals; do
  # shellcheck disable=SC2086
  made "fit-$m/fit.json" || ./collapse fit "$base" --set "mechanism.leaving=$m" \
    --set "fit.parameters=[$(cat "$work/$m.txt")]" --set fit.effort.simulations=140000 \
    --set fit.effort.particles=600 --set fit.effort.quantile=0.4 --set fit.effort.prior-simulations=100 \
    --bank "$work/bank-$m" --format png --quiet --resume --out "$work/fit-$m" ${RIVALS_EFFORT:-}
done
# Of all cells together the weights alone are wanted: so few parameters are inferred, all others drawn anew.
banks=
for bank in "$@"; do
  banks="$banks --bank $bank"
done
# shellcheck disable=SC2086
made joint/fit.json || ./collapse fit "$base" \
  --set "run.mechanisms=[news, attrition, precedent, orders, coordination]" --set "fit.parameters=[$always]" \
  --set fit.effort.waves=1 --set fit.effort.wave-points=60 --set fit.effort.particles=600 \
  --set fit.effort.simulations=40000 --set fit.effort.prior-simulations=0 $banks --no-charts --quiet --resume \
  --out "$work/joint" ${RIVALS_EFFORT:-}
made choice/choice.json || ./collapse choose "$@" --record "$base" --draws 1000 --infer none --no-charts --quiet --overwrite \
  --out "$work/choice"

[ "${RIVALS_COPY:-yes}" = yes ] || exit 0
fit=scenarios/cases/syria-2024/fit
rm -rf "$fit-rivals" results/reference/inference/rivals/fits
mkdir -p "$fit-rivals"
Rscript src/scripts/join-posteriors.R "$fit-rivals/posterior.csv" "news=$fit" "attrition=$work/fit-attrition" \
  "precedent=$work/fit-precedent" "orders=$work/fit-orders" "coordination=$work/fit-coordination"
cp "$work/joint/hypotheses.csv" "$work/joint/bayes-factors.csv" "$fit-rivals/"
# What the joint fit tells of itself, with the draws that lie beside it here.
sha=$(sha256sum "$fit-rivals/posterior.csv" | cut -d ' ' -f 1)
rows=$(($(wc -l <"$fit-rivals/posterior.csv") - 1))
awk -v sha="$sha" -v rows="$rows" '/"file" : "posterior.csv"/ { here = 1 }
  here && /"rows"/ { sub(/: [0-9]+/, ": " rows) }
  here && /"sha256"/ { sub(/: "[0-9a-f]*"/, ": \"" sha "\""); here = 0 }
  { print }' "$work/joint/fit.json" >"$fit-rivals/fit.json"
out=results/reference/inference/rivals
for m in $rivals; do
  mkdir -p "$out/fits/$m"
  for table in hypotheses generations observations scores marginals left-out; do
    cp "$work/fit-$m/$table.csv" "$out/fits/$m/"
  done
done
# How simulated records are told apart does not hang on the record.
cmp "$work/apart/forest-confusion.csv" "$work/choice/forest-confusion.csv"
cp "$work"/choice/forest-*.csv "$work/choice/cloud.csv" "$work/choice/predictive-p.csv" "$out/"
