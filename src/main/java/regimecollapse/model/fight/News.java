package regimecollapse.model.fight;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.AnnouncementRule;
import regimecollapse.model.rule.fight.NewsRule;
import regimecollapse.model.rule.fight.StaffRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What becomes known, and to whom: soldiers make of it what the mechanism of leaving says, former
 * rebels believe less or more in the regime (ODD 7.17).
 */
public final class News {
  private final World world;
  private final Mechanism mechanism;
  private final NewsRule rule;
  private final double repulse;
  private final StaffRule staff;
  private final AnnouncementRule announcement;
  private final IntToDoubleFunction rests;
  private final boolean heard;
  private double campaign = Double.NaN;
  private double staffKnown;

  /** Takes what it needs where nobody announces anything. */
  public News(World world, Mechanism mechanism) {
    this(world, mechanism, patron -> 0);
  }

  /**
   * Takes what it needs.
   *
   * @param world state
   * @param mechanism how men come to leave
   * @param rests how much of the regime rests on a patron, 0 to 1, by its place among the patrons
   */
  public News(World world, Mechanism mechanism, IntToDoubleFunction rests) {
    this.rests = rests;
    this.world = world;
    this.mechanism = mechanism;
    rule = NewsRule.of(world.numbers()::of);
    repulse = world.numbers().of(Parameter.NEWS_REPULSE);
    staff = StaffRule.of(world.numbers()::of);
    announcement = new AnnouncementRule(world.numbers()::of);
    heard = world.on(Factor.NEWS);
  }

  /** A place has fallen. */
  void fall(Front.LostPlace loss) {
    Arrays.fill(world.places().stale(), true);
    mechanism.fell(loss);
    spread(loss.place(), -1);
  }

  /** An assault on a place has been given up, or it has been retaken. */
  void repulse(int place) {
    Arrays.fill(world.places().stale(), true);
    mechanism.held(place);
    spread(place, repulse);
  }

  /** Help that all can see: strikes, promises, reinforcement. */
  public void help() {
    Arrays.fill(world.places().stale(), true);
    mechanism.helped();
  }

  /** A share of a patron's help will end, as it says or as the leaving of its troops says. */
  public void announced(int patron, double leaves) {
    announced(leaves * rests.applyAsDouble(patron));
  }

  /**
   * Help will end, as a patron says or as the leaving of its troops says: help with the other sign.
   *
   * @param share of all that the regime rests on, 0 to 1
   */
  public void announced(double share) {
    if (!heard || share <= 0) {
      return;
    }
    Arrays.fill(world.places().stale(), true);
    mechanism.announced(share);
    double[] exBelief = world.places().exBelief();
    for (int j = 0; j < exBelief.length; j++) {
      exBelief[j] += announcement.change(share);
    }
  }

  /**
   * What has left of the allies' staff within a campaign is a sign, told once a day: at midnight,
   * when all garrisons look anew in any case.
   */
  void staff(double day) {
    if (day != Math.rint(day)) {
      return;
    }
    double now = world.regime().staff();
    double left = world.front().campaignDay() == campaign ? staffKnown - now : 0;
    campaign = world.front().campaignDay();
    staffKnown = now;
    if (left > 0 && staff.sign() > 0) {
      mechanism.staffLeft(staff.news(left));
    }
  }

  /** Former rebels hear of it. */
  private void spread(int place, double factor) {
    if (!heard) {
      return;
    }
    Places p = world.places();
    boolean seat = p.locality(place).seat();
    double size = rule.sizeForPeople(rule.size(p.locality(place).population(), seat), seat);
    double[] km = p.roads().kmFrom(place);
    for (int j = 0; j < p.count(); j++) {
      p.exBelief()[j] += rule.change(factor, size, km[j]);
    }
  }
}
