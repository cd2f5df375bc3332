#!/bin/sh
# Makes the committed reference results anew: the only thing that may write below results/reference, with
# remake-twins.sh and remake-sensitivity.sh.
# Say in CHANGELOG.md whether the change is "stochastic only" or "behaviour".
#   src/scripts/update-reference.sh [SCENARIO...]      left out: every scenario that README.md names
#   REFERENCE_DIR    writes there instead of results/reference, for trying out
#   REFERENCE_FLAGS  more options for ./collapse run, likewise
set -eu
cd "$(dirname "$0")/../.."
reference=${REFERENCE_DIR:-results/reference}
default=three-hypotheses

# Everybody can make the rest again. The README's scenario is kept whole but for tables of more than
# 2 MB. Of the others the small tables and two charts are enough, and the runs, so that
# "./collapse verify --partial" can make some of them again.
most_bytes() {
  case $1/$2 in
    "$default"/*) echo 2000000 ;;
    */runs.csv) echo 600000 ;;
    *) echo 200000 ;;
  esac
}

# The charts of the README; of other scenarios the first two by a list that begins with their own.
charts() {
  if [ "$1" = "$default" ]; then
    echo record-control record-collapse control-magnified collapse-probability city-falls survival map
    return
  fi
  if [ "$1" = rival-mechanisms ]; then
    echo record-collapse control-magnified
    return
  fi
  found=0
  for kind in attribution-collapse fragility 'support*' price-of-a-month control-magnified survival; do
    # A kind may be a pattern.
    # shellcheck disable=SC2086
    for file in "$2"/$kind.png; do
      if [ -f "$file" ] && [ "$found" -lt 2 ]; then
        basename "$file" .png
        found=$((found + 1))
        break
      fi
    done
  done
}

keep() {
  mkdir -p "$3/charts"
  cp "$2/manifest.json" "$2/scenario.yaml" "$3/"
  for table in "$2"/*.csv; do
    if [ "$(wc -c <"$table")" -le "$(most_bytes "$1" "$(basename "$table")")" ]; then
      cp "$table" "$3/"
    fi
  done
  # The same runs under the fit: what a reader compares, and what makes some of them again. The draws are 1.3 MB: of
  # single readings, which the default holds, and of studies with thousands of runs only the answers are kept.
  if [ -d "$2/posterior" ]; then
    mkdir -p "$3/posterior"
    cp "$2/posterior/manifest.json" "$2/posterior/scenario.yaml" "$2/posterior/posterior-fit.json" "$3/posterior/"
    case $1 in
      h[0-9]-* | attribution | fragility | support-* | falling-out | rival-*) again= ;;
      *) again='runs posterior' ;;
    esac
    for table in summary $again record checks contrasts attribution sweeps thresholds; do
      # Without a documented arm nothing is held against the record; few have a study of their own.
      if [ -f "$2/posterior/$table.csv" ]; then
        cp "$2/posterior/$table.csv" "$3/posterior/"
      fi
    done
  fi
  for chart in $(charts "$1" "$2/charts"); do
    cp "$2/charts/$chart.png" "$3/charts/"
  done
}

if [ $# -eq 0 ]; then
  for file in scenarios/*.yaml; do
    # A file of a user's own is no reference, whole or broken.
    if grep -qF "\`$(basename "$file")\`" README.md; then
      set -- "$@" "$(basename "$file" .yaml)"
    else
      echo "Passed over, as README.md does not name it: $file" >&2
    fi
  done
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
for name in "$@"; do
  # shellcheck disable=SC2086
  ./collapse run "scenarios/$name.yaml" --format png --tables csv --out "$work/$name" ${REFERENCE_FLAGS:-}
  # Only when the run is complete is the old reference given up.
  rm -rf "${reference:?}/$name"
  keep "$name" "$work/$name" "$reference/$name"
  rm -rf "${work:?}/$name"
  du -sk "$reference/$name"
done
if [ "$reference" = results/reference ]; then
  # What has no scenario any more.
  for old in "$reference"/*/; do
    name=$(basename "$old")
    # "inference" is made by remake-twins.sh, "sensitivity" by remake-sensitivity.sh.
    [ "$name" = inference ] || [ "$name" = sensitivity ] || [ -f "scenarios/$name.yaml" ] || rm -rf "${reference:?}/$name"
  done
fi
