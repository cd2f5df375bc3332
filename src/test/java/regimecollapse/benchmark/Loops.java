package regimecollapse.benchmark;

import regimecollapse.model.slow.Belief;
import regimecollapse.model.slow.Manpower;
import regimecollapse.model.slow.Morale;
import regimecollapse.model.slow.Presence;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.World;
import regimecollapse.random.Seed;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;

/** The rules of units as the model has them: each a loop over arrays, one scheduled sequence. */
final class Loops {
  private Loops() {}

  /** Presence, morale, belief and manpower, from the week after the moment. */
  static SimState weekly(Moment moment) {
    World world = moment.world();
    Seed seed = moment.input().seed();
    Morale morale = new Morale(world);
    Manpower manpower =
        new Manpower(
            world,
            moment.input().paths(),
            moment.input().history(),
            seed.stream("desertion"),
            seed.stream("recruitment"));
    return scheduled(
        moment, Weekly.DAYS, new Presence(world), morale, new Belief(world, morale), manpower);
  }

  private static SimState scheduled(Moment moment, double days, Steppable... processes) {
    SimState state = new SimState(moment.input().seed().fingerprint());
    state.schedule.scheduleRepeating(moment.day() + days, 0, new Sequence(processes), days);
    return state;
  }
}
