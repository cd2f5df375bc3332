package regimecollapse.model.slow;

import regimecollapse.model.rule.MoraleRule;
import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Sums;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/**
 * Morale follows its documented causes, one term each (ODD 7.7). What is common to a formation is
 * computed once a week; units differ by a lasting offset.
 */
public final class Morale extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient MoraleRule rule;
  private final double[] againstFormation;
  private final double[] againstUnit;
  private final boolean tires;
  private double mean;

  /** Takes what it needs. */
  public Morale(World world) {
    this.world = world;
    rule = new MoraleRule(world.numbers()::of, DAYS);
    tires = world.on(Factor.FATIGUE);
    againstFormation = new double[world.formations().count()];
    againstUnit = new double[world.units().count()];
    for (int u = 0; u < againstUnit.length; u++) {
      againstUnit[u] = MoraleRule.against(world.units().moraleOffset()[u]);
    }
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
    causes(Rates.years(day));
    Units units = world.units();
    int[] soldiers = units.soldiers();
    double[] morale = units.morale();
    double sum = 0;
    long all = 0;
    for (int f = 0; f < againstFormation.length; f++) {
      int from = units.first(f);
      int to = units.first(f + 1);
      move(morale, from, to, againstFormation[f]);
      sum += Sums.weighted(soldiers, morale, from, to);
      all += Sums.soldiers(soldiers, from, to);
    }
    mean = all > 0 ? sum / all : 0;
  }

  /** Those who serve no longer are moved too, which nobody sees: without a jump it is quicker. */
  private void move(double[] morale, int from, int to, double against) {
    for (int u = from; u < to; u++) {
      morale[u] = rule.next(morale[u], MoraleRule.target(against, againstUnit[u]));
    }
  }

  private double target(int f, int u) {
    return MoraleRule.target(againstFormation[f], againstUnit[u]);
  }

  /** What the causes of each formation have against morale. */
  private void causes(double years) {
    Regime r = world.regime();
    Formations f = world.formations();
    double shared =
        rule.shared(
            r.ammunition(),
            r.advisers(),
            r.unansweredStrikes(),
            r.abandonment(),
            tires ? years : 0);
    for (int i = 0; i < againstFormation.length; i++) {
      double common = rule.common(shared, f.pay()[i], f.arrears()[i], f.leadership()[i]);
      againstFormation[i] = MoraleRule.against(common);
    }
  }
}
