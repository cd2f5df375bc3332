#!/bin/sh
# Makes results/reference/sensitivity anew: what drives survival, one folder for each hypothesis of
# the default scenario. Each is studied in the arm in which its outcome is most open, that is with the
# greatest p (1 - p) in results/reference/three-hypotheses/summary.csv, p the share that collapses:
# where all runs agree there is nothing to explain. Then refresh the page made from them with
#   mvn -q test -Dtest=SensitivityPageTest -Dregenerate=true
#   src/scripts/remake-sensitivity.sh [DIR]     DIR left out: results/reference/sensitivity
# About 64,700 runs (21,600 for each hypothesis): 8 to 12 minutes on two idle cores at the 15 to
# 22 ms a run of performance.md. The effort was chosen to stay below 15. Results do not
# depend on the number of cores.
#   MORE    further options for ./collapse sensitivity, such as --quick for a trial
set -eu
cd "$(dirname "$0")/../.."
out=${1:-results/reference/sensitivity}
summary=results/reference/three-hypotheses/summary.csv

# "hypothesis arm" of the most open outcome, a line a hypothesis, in the order of the table.
most_open() {
  awk -F, '
    NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
    {
      h = $column["hypothesis"]; p = $column["p_collapse"]
      if (!(h in most)) { order[++n] = h; most[h] = -1 }
      if (p * (1 - p) > most[h]) { most[h] = p * (1 - p); arm[h] = $column["arm"] }
    }
    END { for (i = 1; i <= n; i++) print order[i], arm[order[i]] }' "$summary"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
most_open >"$work/cells"
while read -r hypothesis arm; do
  # shellcheck disable=SC2086
  ./collapse sensitivity scenarios/three-hypotheses.yaml --hypothesis "$hypothesis" --arm "$arm" \
    --format png --out "$work/$hypothesis" ${MORE:-} </dev/null
done <"$work/cells"
# Only when all are complete is the old reference given up.
rm -rf "$out"
while read -r hypothesis arm; do
  mkdir -p "$out/$hypothesis/charts"
  cp "$work/$hypothesis"/*.csv "$work/$hypothesis/sensitivity.json" "$work/$hypothesis/scenario.yaml" "$out/$hypothesis/"
  # Two charts each: what the variance consists of, and where it survives or, without a box, what the
  # outcome moves with.
  second=$work/$hypothesis/charts/prim-limits.png
  [ -f "$second" ] || second=$work/$hypothesis/charts/linear.png
  cp "$work/$hypothesis/charts/sobol.png" "$second" "$out/$hypothesis/charts/"
done <"$work/cells"
du -sk "$out"
