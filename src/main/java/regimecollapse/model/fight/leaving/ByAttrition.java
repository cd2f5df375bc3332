package regimecollapse.model.fight.leaving;

import java.util.Arrays;
import regimecollapse.model.rule.Exponential;
import regimecollapse.model.rule.fight.AttritionRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;

/**
 * The null: units break by their own losses and by the odds on the spot. Nothing is heard of other
 * places; from next door comes only whether a road out is free (ODD 7.12.1).
 */
public final class ByAttrition implements Mechanism {
  private final Units units;
  private final Places places;
  private final World world;
  private final AttritionRule rule;
  private final double[] bears;
  private final double[] share;
  private final double[] byOdds;

  /** Takes what it needs, and draws how much each unit bears. */
  public ByAttrition(World world, Stream draws) {
    units = world.units();
    places = world.places();
    this.world = world;
    rule = AttritionRule.of(world.numbers()::of);
    share = new double[places.count()];
    byOdds = new double[share.length];
    bears = new double[units.count()];
    for (int u = 0; u < bears.length; u++) {
      bears[u] = rule.bears(draws.normal(u, 0));
    }
  }

  @Override
  public void quiet(double day) {
    Arrays.fill(share, 1);
    Arrays.fill(byOdds, 0);
  }

  @Override
  public void look(int place, int formation, double share, double left, double lost) {
    this.share[place] = share;
    byOdds[place] = rule.brokenByOdds(share, places.refuge(place) < 0);
  }

  @Override
  public double stand(int unit) {
    boolean assaulted = !Double.isNaN(places.assaultDay()[units.place()[unit]]);
    return assaulted ? Exponential.of(-hazard(unit, true)) : 1;
  }

  @Override
  public double prospect(int unit) {
    return share[units.place()[unit]];
  }

  @Override
  public double hazard(int unit, boolean assaulted) {
    if (!assaulted) {
      return 0;
    }
    double present = units.soldiers()[unit] * world.present(unit);
    double lost = rule.lost(units.killed()[unit], present);
    double byLosses = rule.brokenByLosses(lost, units.morale()[unit], bears[unit]);
    return rule.hazard(byLosses, byOdds[units.place()[unit]]);
  }
}
