#!/bin/sh
# flocc 0.7.0 (npm, agent-based models): an experiment with a seed gives other results each time if agents act with a
# probability, and a run until day 10 runs on to whatever comes next, be it day 100.
#
# Guesses, logged before the run, after a look at the module: tickProbability does not heed the seed; tickUntil(10) runs an
# event of time 100. A third, that an agent scheduled for a day with the default scheduler acts before it, is documented.
#
# Seen: the same experiment twice, of five runs with seeds 1 to 5, gives the same random numbers to the model, so the seed
# is in force, but other numbers of actions; with a probability of 1 they agree. Of agents that act on days 5, 100 and 200,
# the first two act before "until day 10" is over, and the clock says 100. So counts up to a day hold the next event after
# it, whenever it comes, and what is written down for day 10, 20 and so on is of other days.
#
# Run by hand; needs Node.js from 20 and npm. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund flocc@0.7.0
cat >runs.mjs <<'JS'
import flocc from 'flocc';

const { Agent, DefaultScheduler, Environment, Experiment, PriorityScheduler, utils } = flocc;

async function experiment(probability) {
  const model = () => {
    const environment = new Environment({ scheduler: new DefaultScheduler() });
    for (let i = 0; i < 50; i++) {
      const agent = new Agent({ tickProbability: probability, actions: 0 });
      agent.set('tick', self => { self.increment('actions'); });
      environment.addAgent(agent);
    }
    return environment;
  };
  const results = await new Experiment({
    model,
    seed: 1,
    replications: 5,
    maxTicks: 100,
    parameters: {},
    record: {
      model: {
        actions: environment => utils.sum(environment.getAgents().map(agent => agent.get('actions'))),
        number: () => utils.random(0, 1e6),
      },
    },
  }).run();
  return {
    seeds: results.data.map(run => run.seed).join(' '),
    actions: results.data.map(run => run.metrics.actions).join(' '),
    numbers: results.data.map(run => run.metrics.number).join(' '),
  };
}

for (const probability of [0.3, 1]) {
  const [one, other] = [await experiment(probability), await experiment(probability)];
  console.log(`probability ${probability}, seeds ${one.seeds}: same numbers ${one.numbers === other.numbers},`,
    `same actions ${one.actions === other.actions}`);
}

const environment = new Environment({ scheduler: new PriorityScheduler() });
const acted = [];
for (const day of [5, 100, 200]) {
  const agent = new Agent();
  agent.set('tick', () => { acted.push(environment.time); });
  environment.addAgent(agent);
  agent.scheduleAt(day);
}
console.log('until 10: the clock says', environment.tickUntil(10), 'and on these days agents acted:', acted.join(', '));
JS
node runs.mjs >seen
cat >expected <<'TEXT'
probability 0.3, seeds 1 2 3 4 5: same numbers true, same actions false
probability 1, seeds 1 2 3 4 5: same numbers true, same actions true
until 10: the clock says 100 and on these days agents acted: 5, 100
TEXT
cat seen
diff expected seen && echo "as found"
