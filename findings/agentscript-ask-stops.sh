#!/bin/sh
# agentscript 0.10.27 (npm, agent-based models in the way of NetLogo): agents that were shuffled or sorted are not all
# asked; ask() stops at the first whose id is above that of the last, so of 100 in random order 3 act.
#
# Guesses, logged before the run, after a look at the module: turtles.shuffle().ask(f), or sortBy and then ask, visits
# only the agents before the first whose id is above that of the last one. And shuffle moves every item, so of two
# agents the other is always first, and of three only two of six orders occur. All is so.
#
# Seen: of 100 agents in random order 3.1 are asked on average, of two none, and all in none of 1000 runs; in 30 days of
# 100 agents 39 acts happen where 3000 are due. Put in order by a value that falls with the id, none is asked. shuffle
# and sortBy work in place, as is documented, so every later ask of the model is cut short too. A copy of the set asks
# all. The documentation says that ask calls the function for each item, with guards against changes as it runs; NetLogo
# asks all. There is no word of warning. With shuffle, an order has 1/n! by right (a link to the method of Durstenfeld
# stands in the module); here 1, 2 and 6 of the 2, 6 and 24 orders of two, three and four occur, so none ever keeps its
# turn.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund agentscript@0.10.27
cat >ask.mjs <<'JS'
// The module makes a canvas for its colours as it loads, which Node has not; nothing below draws.
globalThis.OffscreenCanvas = class { getContext() { return {}; } };
const { Model, util } = await import('agentscript/dist/agentscript2d.js');

function agents(number) {
  const model = new Model();
  model.turtles.create(number, turtle => { turtle.money = number - turtle.id; turtle.acts = 0; });
  return model.turtles;
}

const acted = turtles => turtles.filter(turtle => turtle.acts > 0).length;
const act = turtle => { turtle.acts++; };

util.randomSeed(1);
for (const number of [2, 10, 100]) {
  let sum = 0;
  let all = 0;
  for (let run = 0; run < 1000; run++) {
    const turtles = agents(number);
    turtles.shuffle().ask(act);
    sum += acted(turtles);
    all += acted(turtles) === number;
  }
  console.log(`${number} in random order: ${(sum / 1000).toFixed(2)} asked on average, all in ${all} of 1000 runs`);
}
const sorted = agents(100);
sorted.sortBy('money').ask(act);
console.log('100, poorest first:', acted(sorted), 'asked');
const copied = agents(100);
copied.clone().sortBy('money').ask(act);
console.log('100, poorest first, of a copy:', acted(copied), 'asked');

const model = new Model();
model.turtles.create(100, turtle => { turtle.acts = 0; });
for (let day = 0; day < 30; day++) model.turtles.shuffle().ask(act);
const acts = model.turtles.map(turtle => turtle.acts);
console.log('30 days of 100 agents:', acts.reduce((sum, one) => sum + one), 'acts of 3000');

for (const number of [2, 3, 4]) {
  const orders = new Set();
  for (let run = 0; run < 1000; run++) orders.add(util.shuffle(util.range(number)).join(''));
  console.log('orders of', number + ':', [...orders].sort().join(' '));
}
JS
node ask.mjs >seen
cat >expected <<'TEXT'
2 in random order: 0.00 asked on average, all in 0 of 1000 runs
10 in random order: 1.05 asked on average, all in 0 of 1000 runs
100 in random order: 3.08 asked on average, all in 0 of 1000 runs
100, poorest first: 0 asked
100, poorest first, of a copy: 100 asked
30 days of 100 agents: 39 acts of 3000
orders of 2: 10
orders of 3: 120 201
orders of 4: 1230 1302 2031 2310 3012 3201
TEXT
cat seen
diff expected seen && echo "as found"
