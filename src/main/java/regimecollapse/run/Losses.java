package regimecollapse.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.World;
import regimecollapse.observation.Fall;
import regimecollapse.observation.FallKind;
import regimecollapse.observation.Outcome;

/** What the losses of a run come to: days to lose shares of the population, greatest daily loss. */
final class Losses {
  private final World world;
  private final double zero;
  private final double population;

  /**
   * Takes a finished run.
   *
   * @param world its state
   * @param zero model day from which days are counted
   */
  Losses(World world, double zero) {
    this.world = world;
    this.zero = zero;
    double held = 0;
    for (int j = 0; j < world.places().count(); j++) {
      boolean now = world.places().regime()[j];
      boolean lost = !Double.isNaN(world.places().lostDay()[j]);
      held += now || lost ? world.places().locality(j).population() : 0;
    }
    population = held;
  }

  List<Fall> falls() {
    List<Fall> falls = new ArrayList<>();
    for (Front.LostPlace it : world.front().lost()) {
      String to = world.scenario().factions().get(it.faction()).id();
      FallKind kind = FallKind.valueOf(it.way().name());
      falls.add(new Fall(it.place(), it.day() - zero, to, kind, it.fought()));
    }
    return falls;
  }

  double[] daysToLose() {
    double[] days = new double[Outcome.LOSS_LEVELS.length];
    Arrays.fill(days, Double.NaN);
    double lost = 0;
    for (Front.LostPlace it : world.front().lost()) {
      lost += population(it);
      for (int i = 0; i < days.length; i++) {
        // The last place rounds: 90 % of the population is lost when its sum says so.
        if (Double.isNaN(days[i]) && lost >= Outcome.LOSS_LEVELS[i] * population * (1 - 1e-12)) {
          days[i] = it.day() - zero;
        }
      }
    }
    return days;
  }

  /** Greatest share of the population lost within 24 hours. */
  double peakDailyLoss() {
    List<Front.LostPlace> lost = world.front().lost();
    double peak = 0;
    double window = 0;
    int first = 0;
    for (Front.LostPlace it : lost) {
      window += population(it);
      while (it.day() - lost.get(first).day() >= 1) {
        window -= population(lost.get(first++));
      }
      peak = Math.max(peak, window);
    }
    return population > 0 ? peak / population : 0;
  }

  private double population(Front.LostPlace it) {
    return world.places().locality(it.place()).population();
  }

  /** Falls while the leader was there. */
  int beforeFlight() {
    return (int) taken().count();
  }

  double shareUnfought() {
    int all = beforeFlight();
    long quiet = taken().filter(it -> !it.fought()).count();
    return all == 0 ? Double.NaN : (double) quiet / all;
  }

  private java.util.stream.Stream<Front.LostPlace> taken() {
    return world.front().lost().stream().filter(it -> it.way() != Front.Way.HANDOVER);
  }
}
