#!/bin/sh
# Makes results/reference/inference anew: is inference right? Identical twins (records that the
# simulator made itself), rank histograms, the confusion matrix of the hypotheses, and scores of
# forecasts of dated falls. What it does is described in src/site/markdown/inference.md; a short
# version on a model that costs nothing is TwinsTest, which runs in "mvn verify".
#   src/scripts/remake-twins.sh [DIR]     DIR left out: results/reference/inference
# 6,900 simulations, about 3 minutes on two cores. When it is interrupted, go on with
#   MORE=--resume src/scripts/remake-twins.sh
# Then write the page anew: mvn -q test -Dtest=InferencePageTest -Dregenerate=true
#   MORE    options for ./collapse twins in place of --overwrite, such as --resume, or for a trial
#           "--overwrite --table 600 --twins 30"
set -eu
cd "$(dirname "$0")/../.."
out=${1:-results/reference/inference}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# The parameters of the shipped fit (scenarios/fit-syria-2024.yaml). All other uncertain numbers are
# drawn anew in each simulation.
infer=$(sed -n 's/^    - //p' scenarios/fit-syria-2024.yaml | paste -sd, -)

# Ends after the campaign: what is compared has happened by then.
# shellcheck disable=SC2086
./collapse twins scenarios/three-hypotheses.yaml --arm documented --set end=2025-02-28 \
  --infer "$infer" --table 6000 --twins 900 --kept 199 --format png --out "$work/twins" ${MORE:-}
mkdir -p "$out"
cp "$work/twins"/*.csv "$work/twins"/charts/*.png "$out/"
