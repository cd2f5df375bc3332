#!/bin/sh
# @turf/clusters-dbscan 7.4.0 (npm): whether a place counts as 'core' or 'edge' of a cluster depends on the order of the
# list, and a place with too few neighbours can be 'core'.
#
# Guess, logged before this run, after one run of another kind had looked odd: border points that are reached from a core
# point are called 'core'; so with the list reversed, the label 'edge' moves to the other end of each cluster, and a
# point with fewer than minPoints neighbours is 'core'. It is so.
#
# Seen: of four places in a row, each about 1.1 km from the next, with maxDistance 1.2 km and minPoints 3, both ends have
# two places within reach (themselves and one more), so both are 'edge' by the documentation: points which do not meet
# minPoints are 'edge' or 'noise'. One end is called 'core' instead, the other if the list is reversed, and both if the
# list begins inside the row. Clusters and noise are right. So a count of core places, or a map of them, changes when a
# table of events is sorted.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund @turf/clusters-dbscan@7.4.0 @turf/distance@7.4.0 @turf/helpers@7.4.0
cat >order.mjs <<'JS'
import { clustersDbscan } from '@turf/clusters-dbscan';
import { distance } from '@turf/distance';
import { featureCollection, point } from '@turf/helpers';

const row = ['a', 'b', 'c', 'd', 'far'];
const place = name => point([name === 'far' ? 0.3 : row.indexOf(name) / 100, 0], { name });
const near = row.map(name => name + ' ' + row.filter(other => distance(place(name), place(other)) <= 1.2).length);
console.log('within reach:', near.join(', '));
for (const order of ['a b c d far', 'far d c b a', 'b a c d far']) {
  const places = featureCollection(order.split(' ').map(place));
  const found = clustersDbscan(places, 1.2, { minPoints: 3 }).features.map(feature => feature.properties);
  console.log(order + ':', found.map(({ name, dbscan }) => name + ' ' + dbscan).sort().join(', '));
}
JS
node order.mjs >seen
cat >expected <<'TEXT'
within reach: a 2, b 3, c 3, d 2, far 1
a b c d far: a edge, b core, c core, d core, far noise
far d c b a: a core, b core, c core, d edge, far noise
b a c d far: a core, b core, c core, d core, far noise
TEXT
cat seen
diff expected seen && echo "as found"
