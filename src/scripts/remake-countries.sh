#!/bin/sh
# What each mechanism of leaving makes of the other countries, with the shared ranges and nothing fitted: the checks of the
# documented arm, of the other reading of who attacks, and of deals that spread, into
# results/reference/inference/countries. About ten minutes on two cores.
#   src/scripts/remake-countries.sh
# Then write the page anew: mvn -q test -Dtest=CheckTableTest -Dregenerate=true
#   REPLICATIONS    runs of each mechanism instead of 100, for a trial
set -eu
cd "$(dirname "$0")/../.."
out=results/reference/inference/countries
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
# "made FOLDER SCENARIO OPTION...": the documented arm, unless an option says another.
made() {
  kept=$work/kept/$1
  scenario=$2
  shift 2
  ./collapse run "scenarios/$scenario.yaml" --set "run.mechanisms=[news, attrition, precedent, orders, coordination]" \
    --replications "${REPLICATIONS:-100}" --no-charts --quiet --out "$work/run" "$@"
  mkdir -p "$kept"
  cp "$work/run/checks.csv" "$work/run/summary.csv" "$work/run/record.csv" "$kept/"
  rm -rf "${work:?}/run"
}

for name in afghanistan-2021-august afghanistan-2021 afghanistan-1992; do
  made "$name" "$name" --set "run.arms=[documented]"
done
# The other reading of who attacks (the arms part-timers-too and all-attack-1989 are the same as what-ifs).
made afghanistan-2021-august--part-timers-too afghanistan-2021-august --set "run.arms=[documented]" \
  --set "opposition.taliban.strength={value: 150000, low: 120000, high: 180000, status: assumption, note: \"full-time and part-time fighters\"}"
made afghanistan-1992--all-attack-1989 afghanistan-1992 --set "run.arms=[documented]" --set campaign.all-in-1989.on=true \
  --set campaign.jalalabad-attack.on=false --set campaign.jalalabad-siege.on=false --set campaign.tarin-kot.on=false \
  --set campaign.khost.on=false --set campaign.spring-1992.on=false
# The other structure of deals and of what follows the leader, the same in all countries.
for name in afghanistan-2021-august afghanistan-1992; do
  made "$name--deals-spread" "$name" --set "run.arms=[documented]" --set mechanism.deals=spreading --set mechanism.succession=apart
done
# Only when all are complete are the old ones given up.
rm -rf "$out"
mkdir -p "$out"
cp -r "$work/kept/." "$out/"
