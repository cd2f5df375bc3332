#!/bin/sh
# geojson-path-finder 2.1.0 (npm): of two roads between the same two junctions the one that comes first in the file is
# kept, the other dropped, so the "shortest" path may be twice as long, and another when the file is sorted otherwise.
#
# Guess, logged before the run, after a look at the module: as bends are merged into roads, a road between junctions
# that are joined already is thrown away, even if it is shorter; and with times as weights, a slow direct road hides a
# fast one with a bend, whatever the order. Both are so.
#
# Seen: with the short road first the path is 44.6 km, as it should be; with the long one first it is 92.6 km. A
# straight track at 20 km/h hides a highway at 100 km/h, so the way takes 1.33 hours where 0.45 is right. On a grid of
# 36 junctions with two roads between neighbours, their bends drawn by a fixed seed, 33 of 35 paths from the corner are
# too long, by up to 8 %. graphology-shortest-path 2.1.0, given the same roads, has the right figures. Nothing tells
# that roads are gone: a path that begins or ends at the bend of a dropped road is found, and right. The documentation
# says that shortest paths are found, and of merging only that it saves time. A town with a bypass, or an old and a new
# road, is all it takes.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund geojson-path-finder@2.1.0 @turf/distance@7.4.0 graphology@0.26.0 \
  graphology-shortest-path@2.1.0
cat >roads.mjs <<'JS'
import { distance } from '@turf/distance';
import finders from 'geojson-path-finder';
import graphology from 'graphology';
import shortest from 'graphology-shortest-path';

const PathFinder = finders.default ?? finders;
const road = (coordinates, speed = 1) =>
  ({ type: 'Feature', properties: { speed }, geometry: { type: 'LineString', coordinates } });
const place = coordinates => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } });
const hours = (from, to, { speed }) => distance(from, to) / speed;

function found(roads, from, to) {
  const network = { type: 'FeatureCollection', features: roads };
  return new PathFinder(network, { weight: hours }).findPath(place(from), place(to)).weight;
}

function right(roads, from, to) {
  const graph = new graphology.UndirectedGraph();
  for (const { properties, geometry: { coordinates } } of roads) {
    coordinates.slice(1).forEach((end, at) => {
      graph.mergeEdge(`${coordinates[at]}`, `${end}`, { weight: hours(coordinates[at], end, properties) });
    });
  }
  const path = shortest.dijkstra.bidirectional(graph, `${from}`, `${to}`);
  return path.slice(1).reduce((sum, node, at) => sum + graph.getEdgeAttribute(path[at], node, 'weight'), 0);
}

function tell(name, roads, from, to) {
  console.log(`${name}: ${found(roads, from, to).toFixed(2)}, right is ${right(roads, from, to).toFixed(2)}`);
}

const [west, one, two, east] = [[0, 0], [0.1, 0], [0.3, 0], [0.4, 0]];
const ends = [road([west, one]), road([two, east])];
const short = road([one, [0.2, 0.01], two]);
const long = road([one, [0.2, 0.3], two]);
tell('km, short one first', [...ends, short, long], west, east);
tell('km, long one first', [...ends, long, short], west, east);
tell('km, to its bend', [...ends, long, short], west, [0.2, 0.01]);
const fast = [road([west, one], 100), road([two, east], 100), road([one, [0.2, 0.02], two], 100)];
const track = road([one, two], 20);
tell('hours, highway alone', fast, west, east);
tell('hours, highway first', [...fast, track], west, east);
tell('hours, track first', [track, ...fast], west, east);

let state = 1;
const random = () => (state = state * 48271 % 2147483647) / 2147483647;
const roads = [];
const junction = (column, row) => [column / 10, row / 10];
for (let column = 0; column < 6; column++) {
  for (let row = 0; row < 6; row++) {
    for (const [right, up] of [[1, 0], [0, 1]]) {
      if (column + right > 5 || row + up > 5) continue;
      for (const side of [-1, 1]) {
        const aside = side * (0.005 + 0.05 * random());
        const bend = [(column + right / 2) / 10 + up * aside, (row + up / 2) / 10 + right * aside];
        roads.push(road([junction(column, row), bend, junction(column + right, row + up)]));
      }
    }
  }
}
const excess = [];
for (let at = 1; at < 36; at++) {
  const to = junction(at % 6, Math.floor(at / 6));
  excess.push(100 * (found(roads, [0, 0], to) / right(roads, [0, 0], to) - 1));
}
const percent = value => `${value.toFixed(0)} %`;
console.log(`grid: ${excess.filter(value => value > 0.01).length} of 35 too long, by`,
  percent(excess.reduce((sum, value) => sum + value) / 35), 'on average, up to', percent(Math.max(...excess)));
JS
node roads.mjs >seen
cat >expected <<'TEXT'
km, short one first: 44.59, right is 44.59
km, long one first: 92.56, right is 44.59
km, to its bend: 22.29, right is 22.29
hours, highway alone: 0.45, right is 0.45
hours, highway first: 1.33, right is 0.45
hours, track first: 1.33, right is 0.45
grid: 33 of 35 too long, by 4 % on average, up to 8 %
TEXT
cat seen
diff expected seen && echo "as found"
