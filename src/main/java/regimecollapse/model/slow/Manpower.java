package regimecollapse.model.slow;

import java.util.List;
import java.util.Map;
import regimecollapse.model.rule.ManpowerRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.random.SystematicRounding;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.path.PathSeries;

/** Quiet desertion, release by order, and recruitment (ODD 7.9). */
public final class Manpower extends Weekly {
  private static final long serialVersionUID = 1L;

  /** Steps of morale in which the hazard is tabled: a thousandth is finer than we know it. */
  private static final int STEPS = 1000;

  private final transient World world;
  private final transient Stream desertion;
  private final transient Stream recruitment;
  private final transient PathSeries[] path;
  private final double[] rolls;
  private final double[] released;
  private final double[] coming;
  private final double[] missing;
  private final int[] serving;
  private final boolean[] army;
  private final boolean[] militia;
  private final long[] lost;
  private final transient ManpowerRule rule;

  /**
   * Takes what it needs.
   *
   * @param world state
   * @param paths paths of the arm
   * @param history paths before the arm's changes: these gave the soldiers of the first day
   * @param desertion draws of quiet desertion
   * @param recruitment draws of recruitment and release
   */
  public Manpower(
      World world,
      Map<String, PathSeries> paths,
      Map<String, PathSeries> history,
      Stream desertion,
      Stream recruitment) {
    this.world = world;
    this.desertion = desertion;
    this.recruitment = recruitment;
    rule = new ManpowerRule(world.numbers()::of, DAYS);
    lost = lost();
    List<Formation> formations = world.scenario().formations();
    path = new PathSeries[formations.size()];
    rolls = new double[path.length];
    released = new double[path.length];
    coming = new double[path.length];
    missing = new double[path.length];
    serving = new int[path.length];
    army = new boolean[path.length];
    militia = new boolean[path.length];
    for (int f = 0; f < path.length; f++) {
      Formation it = formations.get(f);
      army[f] = it.kind() == FormationKind.ARMY;
      militia[f] = it.kind() == FormationKind.MILITIA;
      boolean follows =
          switch (it.kind()) {
            case ARMY -> world.on(Factor.DEMOBILISATION);
            case MILITIA -> true;
            case CONTINGENT -> world.on(Factor.CONTINGENT_WITHDRAWAL);
          };
      PathSeries own = it.strengthPath().map(paths::get).orElse(null);
      path[f] =
          own == null || follows
              ? own
              : own.holdFrom(0, history.get(it.strengthPath().orElseThrow()).at(0));
    }
  }

  /** Share that deserts in a week, in steps of morale: an exponential for each unit is dear. */
  private long[] lost() {
    long[] table = new long[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double share = rule.deserted(rule.hazard((double) i / STEPS));
      table[i] = SystematicRounding.steps(share);
    }
    return table;
  }

  @Override
  protected void week(double day) {
    long step = (long) (day / DAYS);
    desert(step);
    plan(day);
    follow(step);
  }

  /** What each formation, after desertion, should lose or gain to follow its path. */
  private void plan(double day) {
    Formations f = world.formations();
    for (int i = 0; i < rolls.length; i++) {
      double wanted = ManpowerRule.wanted(f.strength()[i], path[i] == null ? 1 : path[i].at(day));
      missing[i] = ManpowerRule.missing(rolls[i], wanted);
      released[i] = ManpowerRule.released(rolls[i], wanted);
      coming[i] = serving[i] == 0 ? 0 : rule.recruited(rolls[i], wanted, f.pay()[i], serving[i]);
    }
  }

  /** Quiet desertion; counts who is left. */
  private void desert(long step) {
    long gone = 0;
    for (int f = 0; f < rolls.length; f++) {
      gone += desert(f, SystematicRounding.steps(desertion.uniform(f, step)));
    }
    world.account().goHome(gone);
  }

  private int desert(int f, long first) {
    Units units = world.units();
    int[] soldiers = units.soldiers();
    double[] morale = units.morale();
    long mark = first;
    int left = 0;
    int some = 0;
    int end = units.first(f + 1);
    for (int u = units.first(f); u < end; u++) {
      long next = mark + soldiers[u] * lost[(int) (morale[u] * STEPS + 0.5)];
      soldiers[u] -= SystematicRounding.between(mark, next);
      mark = next;
      left += soldiers[u];
      some += soldiers[u] > 0 ? 1 : 0;
    }
    rolls[f] = left;
    serving[f] = some;
    return SystematicRounding.between(first, mark);
  }

  private void follow(long step) {
    long sent = 0;
    long come = 0;
    long militias = 0;
    for (int f = 0; f < rolls.length; f++) {
      if (released[f] > 0) {
        int men = release(f, SystematicRounding.steps(recruitment.uniform(f, step)));
        sent += men;
        militias += militia[f] ? men : 0;
      } else if (coming[f] > 0) {
        int men = recruit(f, SystematicRounding.steps(recruitment.uniform(f, step)));
        come += men;
        missing[f] -= men;
      }
    }
    world.account().release(sent - takeOver(militias, step));
    world.account().recruit(come);
  }

  /**
   * The army takes men of the militias over where it lacks soldiers: the same share of what each
   * formation lacks, evenly over its units. What its path wants holds them already.
   *
   * @return how many
   */
  private int takeOver(long men, long step) {
    double lacks = 0;
    for (int f = 0; f < rolls.length; f++) {
      lacks += fills(f) ? missing[f] : 0;
    }
    double taken = rule.takenOver(men, lacks);
    if (taken <= 0) {
      return 0;
    }
    long first = SystematicRounding.steps(recruitment.uniform(rolls.length, step));
    long mark = first;
    for (int f = 0; f < rolls.length; f++) {
      if (fills(f)) {
        double each = taken * missing[f] / lacks / serving[f];
        mark = join(f, SystematicRounding.steps(each), mark);
      }
    }
    return SystematicRounding.between(first, mark);
  }

  /** Whether a formation takes men over to fill what it lacks. */
  private boolean fills(int f) {
    return army[f] && serving[f] > 0 && missing[f] > 0;
  }

  private int release(int f, long first) {
    int[] soldiers = world.units().soldiers();
    long each = SystematicRounding.steps(released[f]);
    long mark = first;
    int end = world.units().first(f + 1);
    for (int u = world.units().first(f); u < end; u++) {
      long next = mark + soldiers[u] * each;
      soldiers[u] -= SystematicRounding.between(mark, next);
      mark = next;
    }
    return SystematicRounding.between(first, mark);
  }

  private int recruit(int f, long first) {
    return SystematicRounding.between(first, join(f, SystematicRounding.steps(coming[f]), first));
  }

  /** Adds soldiers to each unit of a formation; returns the mark behind the last. */
  private long join(int f, long each, long first) {
    Units units = world.units();
    int[] soldiers = units.soldiers();
    long mark = first;
    int end = world.units().first(f + 1);
    for (int u = world.units().first(f); u < end; u++) {
      // Nobody joins a unit that has no soldiers left.
      long next = soldiers[u] > 0 ? mark + each : mark;
      units.recruit(u, SystematicRounding.between(mark, next));
      mark = next;
    }
    return mark;
  }
}
