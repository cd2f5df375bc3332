#!/bin/sh
# One posterior of what all cases share, and each case foretold from the others: banks of simulations of each case under
# each mechanism, the same draws in each case, then the fit to all of them. It prints the time that each step took.
#   src/scripts/fit-pooled.sh
# What is made goes into results/pooled and is not made again; what was begun goes on. To begin anew, delete that folder.
#   POOLED_DIR          works there instead
#   POOLED_DRAWS        draws of each mechanism without a spread between cases, instead of 6000
#   POOLED_DRAWS_APART  the same under each other spread, instead of 2000
#   POOLED_TAU          spreads between cases, instead of "0 0.3 1"; the first is that of the posterior that is kept
#   POOLED_CASES        cases, instead of "syria-2024 afghanistan-1992 afghanistan-2021"; all of them must be there for the fit
#   POOLED_FIT          no: the banks alone
# Afterwards: ./collapse run scenarios/rival-mechanisms.yaml --from-posterior results/pooled/fit --out results/pooled-rivals
set -eu
cd "$(dirname "$0")/../.."
work=${POOLED_DIR:-results/pooled}
taus=${POOLED_TAU:-0 0.3 1}
cases=${POOLED_CASES:-syria-2024 afghanistan-1992 afghanistan-2021}
pooled=scenarios/fit-pooled.yaml

# "timed WORDS COMMAND...": how long a step took, in seconds.
timed() {
  words=$1
  shift
  from=$(date +%s)
  "$@"
  echo "$words: $(($(date +%s) - from)) s"
}

mkdir -p "$work/banks"
for tau in $taus; do
  draws=${POOLED_DRAWS_APART:-2000}
  [ "$tau" != 0 ] || draws=${POOLED_DRAWS:-6000}
  for case in $cases; do
    for m in news attrition precedent orders coordination; do
      bank=$work/banks/$case-$m-tau-$tau
      [ -f "$bank/bank.json" ] || timed "bank of $case, $m, tau $tau" ./collapse bank "scenarios/fit-$case.yaml" \
        --pooled "$pooled" --tau "$tau" --mechanism "$m" --draws "$draws" --quiet --resume --out "$bank"
    done
  done
done
[ "${POOLED_FIT:-yes}" = yes ] || exit 0
list=$(echo "$taus" | sed 's/  */, /g')
timed "fit to all cases" ./collapse fit "$pooled" --banks "$work/banks" --set "fit.pooled.tau=[$list]" --format png \
  --overwrite --out "$work/fit"
