package regimecollapse.model.fight.base;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import regimecollapse.model.rule.CountrysideRule;
import regimecollapse.model.rule.fight.StrengthRule;
import regimecollapse.model.state.Land;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.GroupKind;

/**
 * The struggle for the countryside: fighters who do not go for towns against the garrisons of the
 * province (ODD 7.24).
 */
public final class Rural {
  /**
   * The fighters of the case.
   *
   * @param strength of each group of the case at full strength, also where it keeps to a plan
   * @param of number of the group of the case that each group, or attack of the plan, belongs to
   * @param size index of the strength of the groups, by model day
   * @param quality index of their quality, by model day
   */
  public record Fighters(
      double[] strength, int[] of, DoubleUnaryOperator size, DoubleUnaryOperator quality) {}

  private final World world;
  private final Land land;
  private final Fighters fighters;
  private final Worth worth;
  private final StrengthRule condition;
  private final double[] defenders;
  private final double[] joined;
  private final double[] killed;
  private final double[] engaged;
  private double since;

  /** Takes what it needs. */
  public Rural(World world, Fighters fighters) {
    this.world = world;
    this.fighters = fighters;
    land = world.land();
    worth = new Worth(world);
    condition = StrengthRule.of(world.numbers()::of);
    defenders = new double[land.count()];
    joined = new double[fighters.strength().length];
    killed = new double[joined.length];
    engaged = new double[joined.length];
  }

  /** Goes on to a day: with what both sides have now, over all days since the last time. */
  public void advance(double day) {
    if (!land.exists() || !(day > since)) {
      return;
    }
    countDefenders();
    double all = attackers(day);
    for (int i = 0; i < land.count(); i++) {
      double days = day - Math.max(since, begin(i));
      if (days > 0) {
        land.pass(i, all * land.part(i), defenders[i], days);
      }
    }
    since = day;
    land.markCut();
  }

  /** Model day from which a province changes. */
  private double begin(int province) {
    double offensive = world.front().offensiveDay();
    double first = land.first(province);
    return offensive < first ? offensive : first; // NaN where there was none yet
  }

  /** Soldiers in the places of each province: present, in the condition in which they are. */
  private void countDefenders() {
    Units units = world.units();
    worth.refresh();
    Arrays.fill(defenders, 0);
    for (int u = 0; u < units.count(); u++) {
      int of = units.holds(u) ? land.provinceOf(units.place()[u]) : -1;
      if (of >= 0) {
        int formation = units.formation()[u];
        defenders[of] +=
            condition.effect(
                units.soldiers()[u],
                world.present(u),
                worth.at(units.place()[u], formation),
                units.morale()[u]);
      }
    }
  }

  /** Fighters of a group, or of an attack, who attack a town or are on the road to one. */
  private double engaged(int group) {
    double men = 0;
    for (int j = 0; j < world.places().count(); j++) {
      men += world.opposition().attacking()[group][j] + world.opposition().coming(group, j);
    }
    return men;
  }

  /** Strength of all fighters of groups of the offensive who are not with a column. */
  private double attackers(double day) {
    Opposition o = world.opposition();
    Arrays.fill(joined, 0);
    Arrays.fill(killed, 0);
    Arrays.fill(engaged, 0);
    for (int g = 0; g < o.count(); g++) {
      int of = fighters.of()[g];
      joined[of] += o.joined()[g];
      killed[of] += o.killed()[g];
      engaged[of] += engaged(g);
    }
    double size = fighters.size().applyAsDouble(day);
    double sum = 0;
    for (int g = 0; g < joined.length; g++) {
      if (world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE) {
        sum +=
            o.quality()[g]
                * CountrysideRule.left(
                    fighters.strength()[g] * size, joined[g], killed[g], engaged[g]);
      }
    }
    return sum * fighters.quality().applyAsDouble(day);
  }
}
