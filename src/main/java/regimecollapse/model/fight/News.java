package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.rule.fight.NewsRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** News of falls, repulses and help changes beliefs: the cascade (ODD 7.17). */
public final class News {
  private final World world;
  private final NewsRule rule;
  private final double[] change;
  private final double repulse;
  private final double help;
  private final boolean heard;

  /** Takes what it needs. */
  public News(World world) {
    this.world = world;
    rule =
        new NewsRule(
            world.numbers().of(Parameter.NEWS_WEIGHT),
            world.numbers().of(Parameter.NEWS_POPULATION),
            world.numbers().of(Parameter.NEWS_SEAT),
            world.numbers().of(Parameter.NEWS_DISTANCE),
            world.numbers().of(Parameter.NEWS_FAR),
            world.numbers().of(Parameter.NEWS_TIE),
            world.numbers().of(Parameter.RISING_SEAT));
    change = new double[world.places().count()];
    repulse = world.numbers().of(Parameter.NEWS_REPULSE);
    help = world.numbers().of(Parameter.NEWS_HELP);
    heard = world.on(Factor.NEWS);
  }

  /** A place has fallen. */
  void fall(int place) {
    spread(place, -1);
  }

  /** An assault on a place has been given up. */
  void repulse(int place) {
    spread(place, repulse);
  }

  /** Help that all can see: strikes, promises, reinforcement. */
  public void help() {
    Arrays.fill(world.places().stale(), true);
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      units.belief()[u] += help;
    }
  }

  private void spread(int place, double factor) {
    if (!heard) {
      return;
    }
    Places p = world.places();
    Arrays.fill(p.stale(), true);
    boolean seat = p.locality(place).seat();
    double size = rule.size(p.locality(place).population(), seat);
    double people = rule.sizeForPeople(size, seat);
    double[] km = p.roads().kmFrom(place);
    for (int j = 0; j < change.length; j++) {
      change[j] = rule.change(factor, size, km[j]);
      p.exBelief()[j] += rule.change(factor, people, km[j]);
    }
    Units units = world.units();
    double[] lostShare = world.formations().lostShare();
    for (int u = 0; u < units.count(); u++) {
      double lost = lostShare[units.formation()[u]];
      units.belief()[u] += rule.changeOfUnit(change[units.place()[u]], lost);
    }
  }
}
