#!/bin/sh
# Whether a heap that is enough for a thousand runs is enough for a million: makes many cheap runs of the invented country
# of the tests, all tables of them included, each number with the same heap; then the same in four shards, merged, and compares
# the two folders byte for byte. Ends with a table.
#   src/scripts/flat-memory.sh [RUNS]...
#   RUNS           multiples of 10, to 1000000; left out: 1000 100000. A million takes an hour or more and 20 GB of disk
#   COLLAPSE_HEAP  the heap, of all processes; left out: 160m
#   KEEP           any text: the folders stay, and their place is told
# Needs target/collapse.jar (mvn -q -DskipTests package). Takes the Java in JAVA_HOME, else that on the PATH.
set -eu
cd "$(dirname "$0")/../.."
jar=$PWD/target/collapse.jar
base=$PWD/src/test/resources/faults/_base
heap=${COLLAPSE_HEAP:-160m}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

fail() {
  echo "flat-memory.sh: $1" >&2
  exit 2
}

[ $# -gt 0 ] || set -- 1000 100000
for runs in "$@"; do
  case $runs in
    *[!0-9]* | 0* | '' | *[!0]) fail "\"$runs\" is no multiple of 10." ;;
  esac
  [ "$runs" -le 1000000 ] || fail "no more than 1000000 runs."
done
[ -f "$jar" ] || fail "$jar is missing: mvn -q -DskipTests package"

place=$(mktemp -d)
[ -n "${KEEP:-}" ] || trap 'rm -rf "$place"' EXIT
mkdir "$place/scenarios"
cp "$base"/* "$place/scenarios/"
cat >"$place/scenarios/flat.yaml" <<'SCENARIO'
title: Many cheap runs
purpose: To see how much memory runs take.
extends: case.yaml
replications: 1
seed: 20220301
start: 2022-01-31
end: 2022-03-20
soldiers-per-agent: 1000
hypotheses:
  H1-gamble:
    title: Gamble
    held-by: the court
    claim: Cuts backfire.
    parameters:
      reform.pressure: {uniform: [-2, -1], status: assumption}
      leader.threshold: 0.3
  H2-doomed:
    title: Doomed
    held-by: the envoys
    claim: It falls anyway.
    parameters:
      decay.own-rate: {normal: [0.3, 0.05], status: assumption}
arms:
  documented: {title: As it was, changes: []}
  no-money: {title: No money, changes: [{scale: finance, by: 0, from: 2022-02-01}]}
  half-money: {title: Half the money, changes: [{scale: finance, by: 0.5, from: 2022-02-01}]}
  early: {title: An early offensive, changes: [{event: offensive, date: 2022-02-10}]}
  none: {title: No offensive, changes: [{event: offensive, remove: true}]}
SCENARIO

# Runs the program; leaves seconds and the most memory of the process in $took and $most.
collapse() {
  begun=$(date +%s)
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f %M -o "$place/most" "$java" "-Xmx$heap" -XX:+UseSerialGC -Djava.awt.headless=true \
      "-Dcollapse.home=$place" -jar "$jar" "$@" >"$place/log" 2>&1 || { cat "$place/log" >&2 && return 1; }
    most=$(($(tail -n 1 "$place/most") / 1024))
  else
    "$java" "-Xmx$heap" -XX:+UseSerialGC -Djava.awt.headless=true "-Dcollapse.home=$place" -jar "$jar" "$@" \
      >"$place/log" 2>&1 || { cat "$place/log" >&2 && return 1; }
    most=?
  fi
  took=$(($(date +%s) - begun))
}

row() {
  printf '| %s | %s | %s | %s |\n' "$1" "$2" "$took" "$most" | tee -a "$place/table"
}

printf '| runs | what | seconds | most MB in all, heap %s |\n|---|---|---|---|\n' "$heap" | tee "$place/table"
for runs in "$@"; do
  each=$((runs / 10))
  collapse run flat --replications "$each" --no-charts --out "$place/whole-$runs"
  row "$runs" 'run, with all tables'
  for i in 1 2 3 4; do
    collapse run flat --replications "$each" --shard "$i/4" --out "$place/shard-$runs-$i"
  done
  row "$runs" 'the last of four shards'
  collapse merge "$place/shard-$runs-"* --no-charts --out "$place/merged-$runs"
  row "$runs" 'merge, with all tables'
  diff -r -x environment.json -x ro-crate-metadata.json "$place/whole-$runs" "$place/merged-$runs" ||
    fail "$runs runs: the merged folder is another."
  bytes=$(du -sk "$place/whole-$runs" | cut -f1)
  echo "$runs runs: both folders are the same, $((bytes / 1024)) MB of tables"
  [ -n "${KEEP:-}" ] || rm -rf "$place/whole-$runs" "$place/shard-$runs-"* "$place/merged-$runs"
done
[ -z "${KEEP:-}" ] || echo "The folders are in $place."
