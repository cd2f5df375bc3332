package regimecollapse.model.fight;

import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.fight.RisingRule;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Former rebels rise when their own belief in the regime is low, also in quiet times; risings make
 * neighbours rise (ODD 7.20).
 */
public final class Risings extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Waiting waiting;
  private final int[] groups;
  private final double[][] latent;
  private final boolean[][] risen;
  private final transient RisingRule rule;
  private double counted;

  /** Takes what it needs and spreads each group over its places by population and share. */
  public Risings(World world, Stream draws) {
    this.world = world;
    List<OppositionGroup> all = world.scenario().opposition();
    groups =
        IntStream.range(0, all.size()).filter(g -> all.get(g).kind() == GroupKind.RISING).toArray();
    int places = world.places().count();
    latent = new double[groups.length][places];
    risen = new boolean[groups.length][places];
    waiting = new Waiting(draws, groups.length * places);
    rule =
        new RisingRule(
            world.numbers().of(Parameter.RISING_THRESHOLD),
            world.numbers().of(Parameter.RISING_NEIGHBOUR),
            world.numbers().of(Parameter.RISING_RATE));
    for (int r = 0; r < groups.length && world.on(Factor.EX_REBELS); r++) {
      spread(latent[r], all.get(groups[r]).regions(), world.opposition().start()[groups[r]]);
    }
  }

  private void spread(double[] rebels, List<String> regions, double men) {
    Places p = world.places();
    double sum = 0;
    for (int j = 0; j < rebels.length; j++) {
      Locality it = p.locality(j);
      if (p.regime()[j] && (regions.isEmpty() || regions.contains(it.governorate()))) {
        rebels[j] = RisingRule.rebels(it.population(), it.exRebelShare());
        sum += rebels[j];
      }
    }
    for (int j = 0; j < rebels.length; j++) {
      rebels[j] = RisingRule.fighters(rebels[j], men, sum);
    }
  }

  /** Those rise whose moment is nearest to this one: at most half a part before or after it. */
  @Override
  public void act(double day, double days) {
    rise(day, add(day, day + days / 2));
  }

  /**
   * Those rise in quiet times whose moment was in the week that is over.
   *
   * @return whether any rose
   */
  boolean riseAfterWeek(double day) {
    return rise(day, add(day, day));
  }

  /** Days since the last look until a day: each counts once, and no more than a week at a time. */
  private double add(double day, double until) {
    double days = until - Math.max(counted, day - Weekly.DAYS);
    counted = until;
    return Math.max(0, days);
  }

  /**
   * Lets former rebels rise within a stretch of time.
   *
   * @return whether any rose
   */
  boolean rise(double day, double days) {
    boolean any = false;
    for (int r = 0; r < groups.length; r++) {
      any |= rise(r, day, days);
    }
    return any;
  }

  private boolean rise(int r, double day, double days) {
    boolean any = false;
    Places p = world.places();
    int first = r * p.count();
    double[] rebels = latent[r];
    boolean[] up = risen[r];
    for (int j = 0; j < rebels.length; j++) {
      if (rebels[j] > 0 && !up[j] && p.regime()[j] && willing(j)) {
        if (waiting.comes(first + j, rule.rate() * days)) {
          up[j] = true;
          world.opposition().attacking()[groups[r]][j] += rebels[j];
          if (Double.isNaN(p.assaultDay()[j])) {
            p.assaultDay()[j] = day;
          }
          any = true;
        }
      } else if (rebels[j] > 0 && !up[j] && !p.regime()[j] && world.front().active()) {
        up[j] = true;
        world.opposition().free()[groups[r]][j] += rebels[j];
      }
    }
    return any;
  }

  private boolean willing(int j) {
    Places p = world.places();
    return rule.willing(p.exBelief()[j], p.lastFallNextTo(j) >= 0);
  }

  /** Lets all go back home: they may rise again in another offensive. */
  void goHome() {
    for (boolean[] group : risen) {
      java.util.Arrays.fill(group, false);
    }
  }
}
