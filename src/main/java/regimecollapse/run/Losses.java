package regimecollapse.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.World;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.LossDays;
import regimecollapse.scenario.Locality;

/** What the losses of a run come to: days to lose shares of the population, greatest daily loss. */
final class Losses {
  private final World world;
  private final double zero;
  private final double offensive;

  /**
   * Takes a finished run.
   *
   * @param world its state
   * @param zero model day from which days are counted
   */
  Losses(World world, double zero) {
    this.world = world;
    this.zero = zero;
    this.offensive = world.front().offensiveDay();
  }

  /** The sum of a weight over the places that the government held at the start. */
  private BigDecimal held(ToDoubleFunction<Locality> weight) {
    BigDecimal held = BigDecimal.ZERO;
    for (int j = 0; j < world.places().count(); j++) {
      boolean now = world.places().regime()[j];
      boolean lost = !Double.isNaN(world.places().lostDay()[j]);
      held = now || lost ? held.add(exact(weight, j)) : held;
    }
    return held;
  }

  /** As it is written in the table: sums of such numbers do not round. */
  private BigDecimal exact(ToDoubleFunction<Locality> weight, int place) {
    double value = weight.applyAsDouble(world.places().locality(place));
    long whole = (long) value;
    // Of most the way by text can be spared.
    return whole == value ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(value);
  }

  List<Fall> falls() {
    List<Fall> falls = new ArrayList<>();
    for (Front.LostPlace it : world.front().lost()) {
      String to = world.scenario().factions().get(it.faction()).id();
      FallKind kind = FallKind.valueOf(it.way().name());
      falls.add(
          new Fall(
              it.place(), it.day() - zero, to, kind, it.fought(), it.garrison(), it.ordered()));
    }
    return falls;
  }

  /** How fast it went. */
  LossDays daysToLose() {
    return new LossDays(
        daysToLose(Locality::population),
        daysToLose(place -> 1),
        daysToLose(Locality::areaKm2),
        firstToLast());
  }

  private double[] daysToLose(ToDoubleFunction<Locality> weight) {
    double[] days = new double[LossDays.LEVELS.length];
    Arrays.fill(days, Double.NaN);
    BigDecimal all = held(weight);
    BigDecimal[] enough = new BigDecimal[days.length];
    for (int i = 0; i < days.length; i++) {
      enough[i] = all.multiply(BigDecimal.valueOf(LossDays.LEVELS[i]));
    }
    BigDecimal lost = BigDecimal.ZERO;
    for (Turn it : turns()) {
      BigDecimal there = exact(weight, it.place());
      lost = it.isLoss() ? lost.add(there) : lost.subtract(there);
      for (int i = 0; i < days.length; i++) {
        if (Double.isNaN(days[i]) && lost.compareTo(enough[i]) >= 0) {
          days[i] = it.day() - zero;
        }
      }
    }
    return days;
  }

  /** A place that changes hands: lost by the government, or retaken. */
  private record Turn(double day, int place, boolean isLoss) {}

  /** All turns in order of time, losses that were undone and what undid them included. */
  private List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Front.RetakenPlace it : world.front().retaken()) {
      turns.add(new Turn(it.loss().day(), it.loss().place(), true));
      turns.add(new Turn(it.day(), it.loss().place(), false));
    }
    for (Front.LostPlace it : world.front().lost()) {
      turns.add(new Turn(it.day(), it.place(), true));
    }
    turns.sort(Comparator.comparingDouble(Turn::day).thenComparing(Turn::isLoss));
    return turns;
  }

  /** Days from the first to the last place lost in the first offensive; NaN where none was. */
  private double firstToLast() {
    double ended = world.front().firstEndDay();
    double end = Double.isNaN(ended) ? Double.POSITIVE_INFINITY : ended;
    double first = Double.NaN;
    double last = Double.NaN;
    for (Front.LostPlace it : world.front().lost()) {
      if (it.day() >= offensive && it.day() <= end) {
        first = Double.isNaN(first) ? it.day() : first;
        last = it.day();
      }
    }
    return last - first;
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
    double all = held(Locality::population).doubleValue();
    return all > 0 ? peak / all : 0;
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
    double flight = world.front().flightDay();
    return world.front().lost().stream()
        .filter(it -> it.way() != Front.Way.HANDOVER && !(it.day() > flight));
  }
}
