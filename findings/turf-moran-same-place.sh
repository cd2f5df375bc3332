#!/bin/sh
# @turf/moran-index 7.4.0 (npm): events at one and the same place are not neighbours, though events a metre apart are the
# nearest of all; so Moran's index of events that are coded to towns changes its sign when they are moved by a metre.
#
# Guess, logged before this run, after a look at the module: places of the same coordinates have the weight 0, with binary
# weights too; so events coded to towns get another index, even of the other sign, than the same events moved by a metre.
# And the threshold is in degrees, so that 50, meant as km, joins all and gives -1/(n-1) whatever the data. All is so.
#
# Seen: of three towns two have four events of 8 to 10 deaths each, the third has four of 1 or 2: the plainest of clusters.
# As coded, the index is -0.64 with a z of -6.84, strong dispersion; with the events of each town a metre apart it is 0.96
# with a z of 4.82. With binary weights and a threshold that joins each town only, it is NaN as coded, though the
# documentation gives the weight 1 to every distance up to the threshold, and 0.97 a metre apart. Data on conflict are
# coded to towns as a rule, so those pairs are the many. The unit of the threshold is not told, other modules take km.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund @turf/moran-index@7.4.0 @turf/distance-weight@7.4.0 @turf/helpers@7.4.0
cat >towns.mjs <<'JS'
import { distanceWeight } from '@turf/distance-weight';
import { featureCollection, point } from '@turf/helpers';
import { moranIndex } from '@turf/moran-index';

const towns = [
  { at: [0, 0], deaths: [9, 8, 9, 10] },
  { at: [0.5, 0.2], deaths: [1, 2, 1, 1] },
  { at: [1, 0.1], deaths: [8, 9, 9, 8] },
];
const degree = 111195;
const events = metres => featureCollection(towns.flatMap(({ at: [east, north], deaths }) =>
  deaths.map((dead, event) => point([east + event * metres / degree, north], { dead }))));
const settings = {
  'nothing set': {},
  'binary, within 0.1': { binary: true, threshold: 0.1 },
  'binary, within 1': { binary: true, threshold: 1 },
  'binary, within 50': { binary: true, threshold: 50 },
};
for (const [name, options] of Object.entries(settings)) {
  for (const metres of [0, 1]) {
    const { moranIndex: index, zNorm } = moranIndex(events(metres), { inputField: 'dead', ...options });
    console.log(`${name}, ${metres} m apart: ${index.toFixed(2)}, z ${zNorm.toFixed(2)}`);
  }
}
console.log('expected by chance', (-1 / 11).toFixed(2));
for (const metres of [0, 1]) {
  const row = distanceWeight(events(metres), { binary: true, threshold: 0.1 })[0];
  console.log(`neighbours of the first, ${metres} m apart:`, row.reduce((sum, weight) => sum + weight));
}
JS
node towns.mjs >seen
cat >expected <<'TEXT'
nothing set, 0 m apart: -0.64, z -6.84
nothing set, 1 m apart: 0.96, z 4.82
binary, within 0.1, 0 m apart: NaN, z NaN
binary, within 0.1, 1 m apart: 0.97, z 5.25
binary, within 1, 0 m apart: -0.97, z -7.82
binary, within 1, 1 m apart: -0.29, z -2.97
binary, within 50, 0 m apart: -0.49, z -5.25
binary, within 50, 1 m apart: -0.09, z 0.00
expected by chance -0.09
neighbours of the first, 0 m apart: 0
neighbours of the first, 1 m apart: 3
TEXT
cat seen
diff expected seen && echo "as found"
