#!/bin/sh
# flocc 0.7.0 (npm, agent-based models): the clustering coefficient of a whole network depends on the order in which its
# links were made, and may be right for none.
#
# Guess, logged before the run, after a look at the module: of an agent with four or more neighbours, pairs of those in the
# middle of its list are counted twice, so the same links in another order give another coefficient. It is so.
#
# Seen: a triangle with two more links at one of its corners has 8 pairs of neighbours, 3 of them linked, so 0.375. Made in
# one order it is said to have 0.333, in another 0.444; the true value was not seen in any of the 120 orders. On a network
# of 60 agents the same 180 links, made in orders that a fixed seed draws, give 0.1005 to 0.1043, where 0.0994 is
# right. The coefficients of single agents, and their average, are right. Networks that grow in a run, as agents meet,
# differ in this order between runs though they end alike.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund flocc@0.7.0
cat >links.mjs <<'JS'
import flocc from 'flocc';

const { Agent, Network } = flocc;

function network(size, links) {
  const agents = Array.from({ length: size }, () => new Agent());
  const made = new Network();
  agents.forEach(agent => made.addAgent(agent));
  links.forEach(([one, other]) => made.connect(agents[one], agents[other]));
  return made;
}

/** Of all pairs of neighbours of one agent, the share that is linked. */
function truth(size, links) {
  const near = Array.from({ length: size }, () => new Set());
  links.forEach(([one, other]) => { near[one].add(other); near[other].add(one); });
  let pairs = 0;
  let linked = 0;
  for (const set of near) {
    const list = [...set];
    list.forEach((one, at) => list.slice(at + 1).forEach(other => { pairs++; if (near[one].has(other)) linked++; }));
  }
  return linked / pairs;
}

function orders(list) {
  if (list.length < 2) return [list];
  return list.flatMap((first, at) => orders(list.toSpliced(at, 1)).map(rest => [first, ...rest]));
}

const few = [[0, 1], [0, 2], [0, 3], [0, 4], [1, 2]];
const values = orders(few).map(order => network(5, order).clusteringCoefficient().toFixed(3));
const counts = {};
values.forEach(value => { counts[value] = (counts[value] ?? 0) + 1; });
const seen = Object.entries(counts).sort().map(pair => pair.join(' x ')).join(', ');
console.log('triangle and two:', truth(5, few).toFixed(3), 'seen:', seen);
const average = new Set(orders(few).map(order => network(5, order).averageClusteringCoefficient().toFixed(3)));
console.log('average of single ones:', [...average].join(', '));

let state = 1;
const draw = below => { state = state * 48271 % 2147483647; return state % below; };
const many = [];
while (many.length < 180) {
  const [one, other] = [draw(60), draw(60)].sort((a, b) => a - b);
  if (one !== other && !many.some(link => link[0] === one && link[1] === other)) many.push([one, other]);
}
console.log('60 agents:', truth(60, many).toFixed(4));
for (let order = 0; order < 4; order++) {
  for (let at = many.length - 1; at > 0; at--) {
    const to = draw(at + 1);
    [many[at], many[to]] = [many[to], many[at]];
  }
  console.log('seen:', network(60, many).clusteringCoefficient().toFixed(4));
}
JS
node links.mjs >seen
cat >expected <<'TEXT'
triangle and two: 0.375 seen: 0.333 x 100, 0.444 x 20
average of single ones: 0.722
60 agents: 0.0994
seen: 0.1005
seen: 0.1005
seen: 0.1043
seen: 0.1011
TEXT
cat seen
diff expected seen && echo "as found"
