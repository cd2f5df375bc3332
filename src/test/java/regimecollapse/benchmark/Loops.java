package regimecollapse.benchmark;

import regimecollapse.model.fight.Attack;
import regimecollapse.model.fight.FightParts;
import regimecollapse.model.fight.Leaving;
import regimecollapse.model.fight.StandOrGo;
import regimecollapse.model.fight.Strength;
import regimecollapse.model.slow.Belief;
import regimecollapse.model.slow.Manpower;
import regimecollapse.model.slow.Morale;
import regimecollapse.model.slow.Policies;
import regimecollapse.model.slow.Presence;
import regimecollapse.model.slow.Support;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.World;
import regimecollapse.random.Seed;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;

/** The rules of units as the model has them: each a loop over arrays, one scheduled sequence. */
final class Loops {
  private static final double SIX_HOURS = 0.25;

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

  /** Strength, then stand or go, from the six hours after the moment. */
  static SimState sixHourly(Moment moment) {
    World world = moment.world();
    Seed seed = moment.input().seed();
    Leaving leaving = new Leaving(world, seed.stream("leaving"));
    Strength strength = new Strength(world, attack(moment));
    StandOrGo standOrGo = new StandOrGo(world, strength, leaving, seed.stream("stand or go"));
    return scheduled(moment, SIX_HOURS, strength, standOrGo);
  }

  static Attack attack(Moment moment) {
    World world = moment.world();
    Policies policies = new Policies(world, moment.input().arm());
    Support support =
        new Support(world, moment.input().paths(), policies, moment.input().arm().factors());
    return FightParts.attack(world, support, moment.day());
  }

  private static SimState scheduled(Moment moment, double days, Steppable... processes) {
    SimState state = new SimState(moment.input().seed().fingerprint());
    state.schedule.scheduleRepeating(moment.day() + days, 0, new Sequence(processes), days);
    return state;
  }
}
