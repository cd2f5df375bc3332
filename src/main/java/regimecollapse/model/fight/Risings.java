package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.fight.RisingRule;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.GroupKind;
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
  private final int group;
  private final double[] latent;
  private final boolean[] risen;
  private final transient RisingRule rule;
  private double counted;

  /** Takes what it needs and spreads the group over the places by population and share. */
  public Risings(World world, Stream draws) {
    this.world = world;
    group = first(world);
    Places p = world.places();
    latent = new double[p.count()];
    waiting = new Waiting(draws, latent.length);
    risen = new boolean[latent.length];
    rule =
        new RisingRule(
            world.numbers().of(Parameter.RISING_THRESHOLD),
            world.numbers().of(Parameter.RISING_NEIGHBOUR),
            world.numbers().of(Parameter.RISING_RATE));
    if (group >= 0 && world.on(Factor.EX_REBELS)) {
      spread(world.opposition().start()[group]);
    }
  }

  private static int first(World world) {
    for (int g = 0; g < world.opposition().count(); g++) {
      if (world.scenario().opposition().get(g).kind() == GroupKind.RISING) {
        return g;
      }
    }
    return -1;
  }

  private void spread(double men) {
    Places p = world.places();
    double sum = 0;
    for (int j = 0; j < latent.length; j++) {
      if (p.regime()[j]) {
        Locality it = p.locality(j);
        latent[j] = RisingRule.rebels(it.population(), it.exRebelShare());
        sum += latent[j];
      }
    }
    for (int j = 0; j < latent.length; j++) {
      latent[j] = RisingRule.fighters(latent[j], men, sum);
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
    Places p = world.places();
    for (int j = 0; j < latent.length; j++) {
      if (latent[j] > 0 && !risen[j] && p.regime()[j] && willing(j)) {
        if (waiting.comes(j, rule.rate() * days)) {
          risen[j] = true;
          world.opposition().attacking()[group][j] += latent[j];
          if (Double.isNaN(p.assaultDay()[j])) {
            p.assaultDay()[j] = day;
          }
          any = true;
        }
      } else if (latent[j] > 0 && !risen[j] && !p.regime()[j] && world.front().active()) {
        risen[j] = true;
        world.opposition().free()[group][j] += latent[j];
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
    java.util.Arrays.fill(risen, false);
  }
}
