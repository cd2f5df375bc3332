#!/bin/sh
# agentscript 0.10.27 (npm, agent-based models in the way of NetLogo): nOf(n) draws with replacement, so some agents are
# in the sample twice; isLinkNeighbor is false for every neighbour; a seed of 0 makes every random number the same.
#
# Guesses, logged before the run, after a look at the module: nOf asks whether the agent is a key of the array, which it
# never is, so 10 of 20 hold doubles, and isLinkNeighbor, which asks likewise, is false for all. With the seed 0 each
# number is the same, below 0, and the first numbers of seeds 1 to 1000 are all below 0.01. All is so.
#
# Seen: of samples of 10 out of 20 agents only 6 % are of ten agents, on average they hold 8.0, as drawing with
# replacement gives; all 20 of 20 are right. Half of 200 agents, made sick at the start, are 78. In the module nOf is
# said to return n random agents, and its check shows what was meant; NetLogo's n-of never repeats one. The module's own
# models of a virus and of an exit begin so. An agent has one neighbour in linkNeighbors(), and isLinkNeighbor() denies
# it, as it does all. After randomSeed(0), randomInt(6) is -1 for ever; with a negative seed all numbers are below 0,
# though a number of any size is taken. The first number of a run is almost proportional to its seed, so runs with the
# seeds 1 to 1000 all begin with one below 0.008: a first choice by chance is the same in all.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund agentscript@0.10.27
cat >draw.mjs <<'JS'
// The module makes a canvas for its colours as it loads, which Node has not; nothing below draws.
globalThis.OffscreenCanvas = class { getContext() { return {}; } };
const { Model, util } = await import('agentscript/dist/agentscript2d.js');

function agents(number) {
  const model = new Model();
  model.turtles.create(number);
  return model.turtles;
}

util.randomSeed(1);
const turtles = agents(20);
for (const size of [2, 5, 10, 19, 20]) {
  let different = 0;
  let whole = 0;
  for (let run = 0; run < 1000; run++) {
    const sample = new Set(turtles.nOf(size));
    different += sample.size;
    whole += sample.size === size;
  }
  const replaced = 20 * (1 - (1 - 1 / 20) ** size);
  console.log(`${size} of 20: ${(different / 1000).toFixed(1)} different, ${whole} of 1000 samples without doubles;`,
    `${replaced.toFixed(1)} would be with replacement`);
}
const sick = agents(200);
sick.nOf(100).ask(turtle => { turtle.sick = true; });
console.log('half of 200 made sick:', sick.filter(turtle => turtle.sick).length);

const model = new Model();
const [one, other, third] = model.turtles.create(3);
model.links.create(one, other);
console.log('neighbours of one:', one.linkNeighbors().length,
  'and told so:', [other, third].filter(turtle => one.isLinkNeighbor(turtle)).length);

for (const seed of [0, -7, 12]) {
  util.randomSeed(seed);
  const drawn = Array.from({ length: 1000 }, Math.random);
  const below = drawn.filter(number => number < 0).length;
  console.log('seed', seed + ':', new Set(drawn).size, 'different numbers,', below, 'below 0');
}
util.randomSeed(0);
console.log('seed 0, randomInt(6):', util.randomInt(6), util.randomInt(6), util.randomInt(6));
const first = Array.from({ length: 1000 }, (_, seed) => { util.randomSeed(seed + 1); return Math.random(); });
console.log('first number of seeds 1 to 1000: at most', Math.max(...first).toFixed(4));
JS
node draw.mjs >seen
cat >expected <<'TEXT'
2 of 20: 1.9 different, 931 of 1000 samples without doubles; 2.0 would be with replacement
5 of 20: 4.5 different, 582 of 1000 samples without doubles; 4.5 would be with replacement
10 of 20: 8.0 different, 59 of 1000 samples without doubles; 8.0 would be with replacement
19 of 20: 12.3 different, 0 of 1000 samples without doubles; 12.5 would be with replacement
20 of 20: 20.0 different, 1000 of 1000 samples without doubles; 12.8 would be with replacement
half of 200 made sick: 78
neighbours of one: 1 and told so: 0
seed 0: 1 different numbers, 1000 below 0
seed -7: 1000 different numbers, 1000 below 0
seed 12: 1000 different numbers, 0 below 0
seed 0, randomInt(6): -1 -1 -1
first number of seeds 1 to 1000: at most 0.0078
TEXT
cat seen
diff expected seen && echo "as found"
