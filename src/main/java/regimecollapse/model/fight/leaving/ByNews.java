package regimecollapse.model.fight.leaving;

import java.util.Arrays;
import regimecollapse.model.rule.AnnouncementRule;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.ExposureRule;
import regimecollapse.model.rule.fight.NewsRule;
import regimecollapse.model.rule.fight.StandRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * News of falls, repulses and help moves a belief; who no longer sees reasons enough for his own
 * threshold will go when he is put to the choice (Kuran 1991, Lohmann 1994; ODD 7.12, 7.17).
 */
public final class ByNews implements Mechanism {
  private final Units units;
  private final Places places;
  private final Formations formations;
  private final StandRule reasons;
  private final ExposureRule rule;
  private final NewsRule news;
  private final AnnouncementRule announcement;
  private final double repulse;
  private final double help;
  private final boolean heard;
  private final double[] exposure;
  private final double[] change;
  private final double[] lastWhy;
  private final double[] lastMorale;
  private final double[] lastChance;
  private final double[] lastBelief;
  private final double[] lastHope;
  private double share;
  private double peers;
  private double known = Double.NaN;
  private double hope;

  /** Takes what it needs. */
  public ByNews(World world) {
    units = world.units();
    places = world.places();
    formations = world.formations();
    exposure = new double[places.count()];
    change = new double[places.count()];
    lastWhy = new double[units.count()];
    lastMorale = new double[units.count()];
    lastChance = new double[units.count()];
    lastBelief = new double[units.count()];
    lastHope = new double[units.count()];
    Arrays.fill(lastWhy, Double.NaN);
    Arrays.fill(lastBelief, Double.NaN);
    reasons = StandRule.of(world.numbers()::of);
    rule = ExposureRule.of(world.numbers()::of);
    news = NewsRule.of(world.numbers()::of);
    announcement = new AnnouncementRule(world.numbers()::of);
    repulse = world.numbers().of(Parameter.NEWS_REPULSE);
    help = world.numbers().of(Parameter.NEWS_HELP);
    heard = world.on(Factor.NEWS);
  }

  @Override
  public void expose(double day) {
    for (int j = 0; j < exposure.length; j++) {
      exposure[j] = rule.atPlace(false, rule.recent(day, places.lastFallNextTo(j)));
    }
  }

  @Override
  public void look(int place, int formation, double share, double left, double lost) {
    this.share = share;
    peers = StandRule.peers(left, lost);
  }

  @Override
  public double stand(int unit) {
    double morale = units.morale()[unit];
    double why = reasons.reasons(morale, share, prospect(unit), peers);
    if (why != lastWhy[unit] || morale != lastMorale[unit]) {
      // Most are asked again because of others in their place, and nothing is new for them.
      lastWhy[unit] = why;
      lastMorale[unit] = morale;
      lastChance[unit] = reasons.chance(why, units.threshold()[unit], morale);
    }
    return lastChance[unit];
  }

  @Override
  public double prospect(int unit) {
    double belief = units.belief()[unit];
    if (belief != lastBelief[unit]) {
      // It is asked several times between news; and neighbours in the list mostly share a belief.
      lastBelief[unit] = belief;
      hope = belief == known ? hope : Logistic.of(belief);
      known = belief;
      lastHope[unit] = hope;
    }
    return lastHope[unit];
  }

  @Override
  public double hazard(int unit, boolean assaulted) {
    double lost = formations.lostShare()[units.formation()[unit]];
    double there = assaulted ? rule.atPlace(true, false) : exposure[units.place()[unit]];
    double exposed = rule.ofUnit(there, units.belief()[unit], lost);
    return exposed > 0 ? rule.hazard(exposed, units.stand()[unit]) : 0;
  }

  @Override
  public void fell(Front.LostPlace loss) {
    spread(loss.place(), -1);
  }

  @Override
  public void held(int place) {
    spread(place, repulse);
  }

  @Override
  public void helped() {
    for (int u = 0; u < units.count(); u++) {
      units.belief()[u] += help;
    }
  }

  /** It is no news of a place: all hear it alike. */
  @Override
  public void staffLeft(double size) {
    if (!heard) {
      return;
    }
    double exact = news.change(-1, size, 0);
    for (int u = 0; u < units.count(); u++) {
      double lost = formations.lostShare()[units.formation()[u]];
      units.belief()[u] += news.changeOfUnit(exact, lost);
    }
  }

  /** Help with the other sign: it moves the belief of all alike. */
  @Override
  public void announced(double share) {
    double change = heard ? announcement.change(share) : 0;
    for (int u = 0; u < units.count(); u++) {
      units.belief()[u] += change;
    }
  }

  private void spread(int place, double factor) {
    if (!heard) {
      return;
    }
    double size = news.size(places.locality(place).population(), places.locality(place).seat());
    double[] km = places.roads().kmFrom(place);
    for (int j = 0; j < change.length; j++) {
      change[j] = news.change(factor, size, km[j]);
    }
    double[] lostShare = formations.lostShare();
    for (int u = 0; u < units.count(); u++) {
      double lost = lostShare[units.formation()[u]];
      units.belief()[u] += news.changeOfUnit(change[units.place()[u]], lost);
    }
  }
}
