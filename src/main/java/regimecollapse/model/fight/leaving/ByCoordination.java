package regimecollapse.model.fight.leaving;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import regimecollapse.model.rule.AnnouncementRule;
import regimecollapse.model.rule.Exponential;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.CoordinationRule;
import regimecollapse.model.rule.fight.NewsRule;
import regimecollapse.model.rule.fight.StrengthRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Quantile;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * A global game: each commander has a private sign of the regime's strength, all see the falls, and
 * who expects too few to stay goes, wherever he is (ODD 7.12.4).
 */
public final class ByCoordination implements Mechanism {
  /** What all learn from a place left without a fight counts for two; an assumption. */
  private static final double UNFOUGHT = 2;

  private final Units units;
  private final Places places;
  private final Formations formations;
  private final CoordinationRule rule;
  private final StrengthRule worth;
  private final NewsRule news;
  private final AnnouncementRule announcement;
  private final Front front;
  private final DoubleSupplier attackers;
  private final Stream draws;
  private final double persist;
  private final double precisionOfEve;
  private final double leavers;
  private final double[] eve;
  private final double[] draw;
  private final double[] share;
  private final boolean heard;
  private long period = -1;
  private double strength;
  private double known;
  private double precision;
  private double critical = Double.NaN;
  private double threshold;
  private double here;

  /**
   * Takes what it needs.
   *
   * @param attackers worth of all attackers in the field
   */
  public ByCoordination(World world, DoubleSupplier attackers, Stream draws) {
    units = world.units();
    places = world.places();
    formations = world.formations();
    double cost = Logistic.of(world.numbers().of(Parameter.COORDINATION_COST));
    rule = CoordinationRule.of(world.numbers()::of, Quantile.normal(cost));
    worth = StrengthRule.of(world.numbers()::of);
    news = NewsRule.of(world.numbers()::of);
    announcement = new AnnouncementRule(world.numbers()::of);
    front = world.front();
    this.attackers = attackers;
    this.draws = draws;
    persist = world.numbers().of(Parameter.COORDINATION_PERSIST);
    precisionOfEve = world.numbers().of(Parameter.COORDINATION_PRECISION);
    leavers = Exponential.of(-rule.rate());
    eve = new double[formations.count()];
    draw = new double[units.count()];
    share = new double[places.count()];
    heard = world.on(Factor.NEWS);
  }

  /** All are right about how strong the regime is, and more or less sure of it; an assumption. */
  @Override
  public void quiet(double day) {
    Arrays.fill(eve, 0);
    Arrays.fill(share, 1);
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        double men = units.soldiers()[u] * worth.condition(units.morale()[u]);
        eve[units.formation()[u]] += men * units.alive()[u];
      }
    }
    strength = strength(false);
    known = strength;
    precision = precisionOfEve;
    critical = Double.NaN;
    signs((long) (day / persist));
    solve();
  }

  /** Strength of the regime; the losses of a campaign count only while it goes on. */
  private double strength(boolean campaign) {
    double defence = 0;
    for (int f = 0; f < eve.length; f++) {
      double left = eve[f] * (campaign ? 1 - formations.lostOfMen(f) : 1);
      defence += left * formations.present()[f] * formations.combatWorth()[f];
    }
    return rule.strength(attackers.getAsDouble(), defence);
  }

  @Override
  public void begin(double day, double days) {
    strength = strength(true);
    precision = rule.stale(precision, days);
    signs((long) (day / persist));
    solve();
    Arrays.fill(places.stale(), true);
  }

  private void signs(long now) {
    if (now != period) {
      period = now;
      for (int u = 0; u < draw.length; u++) {
        draw[u] = draws.normal(u, now);
      }
    }
  }

  private void solve() {
    critical = rule.critical(known, precision, critical);
    threshold = rule.threshold(critical, known, precision);
  }

  @Override
  public void look(int place, int formation, double share, double left, double lost) {
    this.share[place] = share;
    here = share;
  }

  @Override
  public double stand(int unit) {
    return rule.sign(strength, here, draw[unit]) < threshold ? leavers : 1;
  }

  private double sign(int unit) {
    return rule.sign(strength, share[units.place()[unit]], draw[unit]);
  }

  @Override
  public double prospect(int unit) {
    return rule.prospect(sign(unit), critical, known, precision);
  }

  @Override
  public double hazard(int unit, boolean assaulted) {
    return sign(unit) < threshold ? rule.rate() : 0;
  }

  @Override
  public void fell(Front.LostPlace loss) {
    boolean forced = loss.fought();
    learn(loss.place(), forced ? strength : 0, forced ? 1 : UNFOUGHT);
  }

  @Override
  public void held(int place) {
    learn(place, 1, 1);
  }

  /** What is left without them is what it tells. */
  @Override
  public void staffLeft(double size) {
    learn(strength, size);
  }

  /** A sign in a campaign alone: on its eve all are right about how strong the regime is. */
  @Override
  public void announced(double share) {
    if (front.active()) {
      learn(AnnouncementRule.left(strength, share), announcement.size());
    }
  }

  private void learn(int place, double sign, double size) {
    double people = places.locality(place).population();
    learn(sign, size * news.size(people, places.locality(place).seat()));
  }

  private void learn(double sign, double size) {
    if (!heard) {
      return;
    }
    double exact = rule.publicNews() * size;
    known = CoordinationRule.learnt(known, precision, sign, exact);
    precision += exact;
    solve();
  }
}
