package regimecollapse.model.slow;

import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Morale follows its documented causes, one term each (ODD 7.7). What is common to a formation is
 * computed once a week; units differ by a lasting offset.
 */
public final class Morale extends Weekly {
  private static final long serialVersionUID = 1L;

  /** Advisers beyond this index add nothing more: there are only so many staffs to advise. */
  private static final double ADVISERS_CAP = 1.5;

  private final transient World world;
  private final double[] common;
  private final double[] againstFormation;
  private final double[] againstUnit;
  private final double base;
  private final double pay;
  private final double arrears;
  private final double supply;
  private final double supplyReference;
  private final double leadership;
  private final double leadershipReference;
  private final double advisers;
  private final double strikes;
  private final double abandonment;
  private final double fatigue;
  private final double way;
  private double mean;

  /** Takes what it needs. */
  public Morale(World world) {
    this.world = world;
    common = new double[world.formations().count()];
    againstFormation = new double[common.length];
    againstUnit = new double[world.units().count()];
    for (int u = 0; u < againstUnit.length; u++) {
      againstUnit[u] = StrictMath.exp(-world.units().moraleOffset()[u]);
    }
    base = world.numbers().of(Parameter.MORALE_BASE);
    pay = world.numbers().of(Parameter.MORALE_PAY);
    arrears = world.numbers().of(Parameter.MORALE_ARREARS);
    supply = world.numbers().of(Parameter.MORALE_SUPPLY);
    supplyReference = world.numbers().of(Parameter.MORALE_SUPPLY_REFERENCE);
    leadership = world.numbers().of(Parameter.MORALE_LEADERSHIP);
    leadershipReference = world.numbers().of(Parameter.MORALE_LEADERSHIP_REFERENCE);
    advisers = world.numbers().of(Parameter.MORALE_ADVISERS);
    strikes = world.numbers().of(Parameter.MORALE_STRIKES);
    abandonment =
        world.on(Factor.ABANDONMENT) ? world.numbers().of(Parameter.MORALE_ABANDONMENT) : 0;
    fatigue = world.on(Factor.FATIGUE) ? world.numbers().of(Parameter.MORALE_FATIGUE) : 0;
    way = Rates.relaxation(world.numbers().of(Parameter.MORALE_RELAXATION), DAYS);
  }

  /** Puts units at the morale of the first day. */
  public void start() {
    causes(0);
    Units units = world.units();
    for (int u = 0; u < againstUnit.length; u++) {
      units.morale()[u] = target(units.formation()[u], u);
    }
    week(0);
  }

  /** Mean morale of the soldiers on the rolls, as of this week; 0 if there are none. */
  double mean() {
    return mean;
  }

  @Override
  protected void week(double day) {
    causes(day / Timeline.DAYS_PER_YEAR);
    Units units = world.units();
    int[] formation = units.formation();
    double[] morale = units.morale();
    int[] soldiers = units.soldiers();
    double sum = 0;
    double all = 0;
    for (int u = 0; u < morale.length; u++) {
      if (units.serves(u)) {
        morale[u] += way * (target(formation[u], u) - morale[u]);
        sum += soldiers[u] * morale[u];
        all += soldiers[u];
      }
    }
    mean = all > 0 ? sum / all : 0;
  }

  /** The logistic of formation and unit causes; exponentials are taken once, not unit by unit. */
  private double target(int f, int u) {
    return 1 / (1 + againstFormation[f] * againstUnit[u]);
  }

  /** The causes of morale of each formation, in log-odds. */
  private void causes(double years) {
    Regime r = world.regime();
    Formations f = world.formations();
    double all =
        base
            + supply * (r.ammunition() - supplyReference)
            + advisers * (Math.min(ADVISERS_CAP, r.advisers()) - 1)
            - strikes * r.unansweredStrikes()
            - abandonment * r.abandonment()
            - fatigue * years;
    for (int i = 0; i < common.length; i++) {
      common[i] =
          all
              + pay * (f.pay()[i] - 1)
              - arrears * f.arrears()[i]
              + leadership * (f.leadership()[i] - leadershipReference);
      againstFormation[i] = StrictMath.exp(-common[i]);
    }
  }
}
