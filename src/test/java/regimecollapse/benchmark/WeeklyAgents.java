package regimecollapse.benchmark;

import java.util.Arrays;
import java.util.List;
import regimecollapse.model.rule.Rates;
import regimecollapse.model.slow.Presence;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.quantity.Timeline;
import regimecollapse.random.AgentStream;
import regimecollapse.random.Seed;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.PathSeries;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The weekly rules of units with one scheduled object for each unit: what the model would be if it
 * used MASON's schedule agent by agent. The same arrays and equations as the loops, and what is
 * common to a formation is computed once a week here too. An object that acts by itself cannot take
 * its piece of a list (SystematicRounding), so it draws by itself, each week, as the model did
 * until version 0.2.0.
 *
 * <p>A unit needs two calls a week: belief follows the mean morale of all, release and recruitment
 * follow the rolls after all desertion. All factors must be on.
 */
final class WeeklyAgents {
  private static final int OPEN = 0;
  private static final int LIVE = 1;
  private static final int MIDDLE = 2;
  private static final int FOLLOW = 3;
  private static final double YEARS = Weekly.DAYS / Timeline.DAYS_PER_YEAR;
  private static final int STEPS = 1000;
  private static final double ADVISERS_CAP = 1.5;
  private static final double SEEN = 3;

  private final World world;
  private final Units units;
  private final AgentStream desertion;
  private final AgentStream recruitment;
  private final PathSeries[] path;
  private final double[] sold;
  private final double[] againstFormation;
  private final double[] againstUnit;
  private final double[] lost = new double[STEPS + 1];
  private final double[] rolls;
  private final double[] released;
  private final double[] coming;
  private final int[] serving;
  private final double recall;
  private final double most;
  private final double moraleWay;
  private double beliefWay;
  private double beliefTarget;
  private double moraleSum;
  private double moraleOf;
  private long week;

  WeeklyAgents(Moment moment) {
    world = moment.world();
    units = world.units();
    Seed seed = moment.input().seed();
    desertion = new AgentStream(seed.stream("desertion"), units.count());
    recruitment = new AgentStream(seed.stream("recruitment"), units.count());
    List<Formation> formations = world.scenario().formations();
    path =
        formations.stream()
            .map(f -> f.strengthPath().map(moment.input().paths()::get).orElse(null))
            .toArray(PathSeries[]::new);
    sold = new double[path.length];
    againstFormation = new double[path.length];
    rolls = new double[path.length];
    released = new double[path.length];
    coming = new double[path.length];
    serving = new int[path.length];
    againstUnit = new double[units.count()];
    recall = of(Parameter.PRESENCE_RECALL);
    most = of(Parameter.PRESENCE_MAX);
    moraleWay = Rates.relaxation(of(Parameter.MORALE_RELAXATION), Weekly.DAYS);
    new Presence(world); // Sets the presence of the first day, as it does for the loops.
    tables();
  }

  private double of(Parameter parameter) {
    return world.numbers().of(parameter);
  }

  private void tables() {
    for (int u = 0; u < againstUnit.length; u++) {
      againstUnit[u] = StrictMath.exp(-units.moraleOffset()[u]);
    }
    double slope = of(Parameter.MANPOWER_DESERTION_SLOPE);
    for (int i = 0; i <= STEPS; i++) {
      double hazard =
          of(Parameter.MANPOWER_DESERTION) * StrictMath.exp(-slope * ((double) i / STEPS - 0.5));
      lost[i] = Rates.shareLost(hazard, YEARS);
    }
  }

  /** Schedules what is common, then each unit by itself in MASON's random order. */
  SimState schedule(Moment moment) {
    SimState state = new SimState(moment.input().seed().fingerprint());
    double first = moment.day() + Weekly.DAYS;
    Steppable opening = s -> open(s.schedule.getTime());
    Steppable middle = s -> middle(s.schedule.getTime());
    state.schedule.scheduleRepeating(first, OPEN, opening, Weekly.DAYS);
    state.schedule.scheduleRepeating(first, MIDDLE, middle, Weekly.DAYS);
    for (int u = 0; u < units.count(); u++) {
      state.schedule.scheduleRepeating(first, LIVE, new Life(u), Weekly.DAYS);
      state.schedule.scheduleRepeating(first, FOLLOW, new Orders(u), Weekly.DAYS);
    }
    return state;
  }

  /** Morale and quiet desertion. */
  private final class Life implements Steppable {
    private static final long serialVersionUID = 1L;

    private final int u;

    Life(int u) {
      this.u = u;
    }

    @Override
    public void step(SimState state) {
      int f = units.formation()[u];
      if (units.serves(u)) {
        double target = 1 / (1 + againstFormation[f] * againstUnit[u]);
        units.morale()[u] += moraleWay * (target - units.morale()[u]);
        int here = units.soldiers()[u];
        moraleSum += here * units.morale()[u];
        moraleOf += here;
        double mean = here * lost[(int) (units.morale()[u] * STEPS + 0.5)];
        int home = desertion.round(mean, u, week);
        units.soldiers()[u] = here - home;
        world.account().goHome(home);
        rolls[f] += here - home;
        serving[f] += here - home > 0 ? 1 : 0;
      }
    }
  }

  /** Belief, release and recruitment. */
  private final class Orders implements Steppable {
    private static final long serialVersionUID = 1L;

    private final int u;

    Orders(int u) {
      this.u = u;
    }

    @Override
    public void step(SimState state) {
      units.belief()[u] += beliefWay * (beliefTarget - units.belief()[u]);
      int here = units.soldiers()[u];
      if (!units.serves(u) || here == 0) {
        return;
      }
      int f = units.formation()[u];
      if (released[f] > 0) {
        int off = recruitment.round(here * released[f], u, 2 * week);
        units.soldiers()[u] -= off;
        world.account().release(off);
      } else if (coming[f] > 0) {
        int in = recruitment.round(coming[f], u, 2 * week + 1);
        units.soldiers()[u] += in;
        world.account().recruit(in);
      }
    }
  }

  private void open(double day) {
    week = (long) (day / Weekly.DAYS);
    moraleSum = 0;
    moraleOf = 0;
    Arrays.fill(rolls, 0);
    Arrays.fill(serving, 0);
    causes(day / Timeline.DAYS_PER_YEAR);
    present();
  }

  private void present() {
    double[] present = world.formations().present();
    for (int i = 0; i < present.length; i++) {
      double p = present[i];
      double next = p + YEARS * (recall * (most - p) - sold[i] * p);
      present[i] = Rates.clamp(next, 0, most);
    }
  }

  private void middle(double day) {
    hear();
    plan(day);
  }

  /** Abandonment, and the belief that follows from it and from the mean morale of all. */
  private void hear() {
    Regime r = world.regime();
    double missing = Math.max(0, 1 - (r.finance() + r.air() + r.advisers()) / SEEN);
    double way = Rates.relaxation(of(Parameter.ABANDONMENT_RELAXATION), Weekly.DAYS);
    r.abandonment(r.abandonment() + way * (missing - r.abandonment()));
    double shortfall = Math.max(0, of(Parameter.BELIEF_MORALE_REFERENCE) - moraleSum / moraleOf);
    beliefTarget =
        of(Parameter.BELIEF_BASE)
            - of(Parameter.BELIEF_ABANDONMENT) * r.abandonment()
            - of(Parameter.BELIEF_MORALE) * shortfall;
    beliefWay = Rates.relaxation(of(Parameter.BELIEF_RELAXATION), Weekly.DAYS);
  }

  private void causes(double years) {
    Regime r = world.regime();
    Formations f = world.formations();
    double all =
        of(Parameter.MORALE_BASE)
            + of(Parameter.MORALE_SUPPLY) * (r.ammunition() - of(Parameter.MORALE_SUPPLY_REFERENCE))
            + of(Parameter.MORALE_ADVISERS) * (Math.min(ADVISERS_CAP, r.advisers()) - 1)
            - of(Parameter.MORALE_STRIKES) * r.unansweredStrikes()
            - of(Parameter.MORALE_ABANDONMENT) * r.abandonment()
            - of(Parameter.MORALE_FATIGUE) * years;
    double reference = of(Parameter.MORALE_LEADERSHIP_REFERENCE);
    for (int i = 0; i < path.length; i++) {
      double common =
          all
              + of(Parameter.MORALE_PAY) * (f.pay()[i] - 1)
              - of(Parameter.MORALE_ARREARS) * f.arrears()[i]
              + of(Parameter.MORALE_LEADERSHIP) * (f.leadership()[i] - reference);
      againstFormation[i] = StrictMath.exp(-common);
      double unpaid = of(Parameter.PRESENCE_BASE_SALE) + Math.max(0, 1 - f.pay()[i]);
      sold[i] = of(Parameter.PRESENCE_SOLD_LEAVE) * r.corruption() * unpaid;
    }
  }

  private void plan(double day) {
    Formations f = world.formations();
    for (int i = 0; i < path.length; i++) {
      double over = rolls[i] - f.strength()[i] * (path[i] == null ? 1 : path[i].at(day));
      released[i] = over > 0 ? over / rolls[i] : 0;
      double yearly = Math.max(0, -over) * of(Parameter.MANPOWER_RECRUITMENT);
      coming[i] = serving[i] == 0 ? 0 : yearly * YEARS * f.pay()[i] / serving[i];
    }
  }
}
