package regimecollapse.scenario.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.quantity.Timeline;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;

/**
 * What the record's own falls come to as figures of a pattern. An observation for the fit takes
 * those falls alone that are for the fit, one for checks those for checks: so no check leaks.
 *
 * <p>A fall is dated by a window, so a figure has one too: from the 5th to the 95th of a hundred
 * parts of {@value #DRAWS} draws of all days, each even within its own window.
 */
public final class RecordPattern {
  private static final int DRAWS = 1000;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Geography geography;
  private final Set<String> government;
  private final List<Formation> formations;
  private final Timeline timeline;
  private final List<Observation> all;

  /**
   * The patterns of a record.
   *
   * @param government ids of the factions of the government
   * @param all observations of the record
   */
  public RecordPattern(
      Geography geography,
      Set<String> government,
      List<Formation> formations,
      Timeline timeline,
      List<Observation> all) {
    this.geography = geography;
    this.government = government;
    this.formations = formations;
    this.timeline = timeline;
    this.all = List.copyOf(all);
  }

  /**
   * The observations, each figure of a pattern with its places and its window.
   *
   * @param own ids of those whose window is that of the record's own falls
   */
  public List<Observation> resolved(Set<String> own) {
    return all.stream()
        .map(
            o ->
                o.comparison()
                    .filter(c -> c.statistic().isPattern())
                    .map(c -> o.with(resolved(o, c, own.contains(o.id()))))
                    .orElse(o))
        .toList();
  }

  private Comparison resolved(Observation of, Comparison it, boolean own) {
    List<Observation> falls = falls(of, it.statistic());
    List<String> named = it.about().places();
    List<String> places =
        named.isEmpty() ? falls.stream().map(f -> f.place().orElseThrow()).toList() : named;
    double[] window = {it.low(), it.high()};
    if (own) {
      window = window(it, falls, places);
    }
    return it.of(places, window[0], window[1]);
  }

  /** The falls that are for the same use and of which the record says what is asked. */
  private List<Observation> falls(Observation of, Statistic statistic) {
    return all.stream()
        .filter(o -> o.place().isPresent() && o.use() == of.use())
        .filter(o -> statistic != Statistic.TAKEN_AS_RECORDED || o.by().isPresent())
        .filter(o -> statistic != Statistic.LOST_AS_RECORDED || o.how().isPresent())
        .toList();
  }

  private double[] window(Comparison it, List<Observation> falls, List<String> places) {
    return switch (it.statistic()) {
      case TAKEN_AS_RECORDED, LOST_AS_RECORDED -> new double[] {1, 1};
      case SHARE_LOST_BY -> shares(it, falls);
      default -> drawn(it, falls, places);
    };
  }

  /** From none to all of those of which no source says how they were lost. */
  private static double[] shares(Comparison it, List<Observation> falls) {
    double known =
        falls.stream().flatMap(f -> f.how().stream()).filter(it.about().how()::contains).count();
    double silent = falls.stream().filter(f -> f.how().isEmpty()).count();
    int n = falls.size();
    return new double[] {known / n, (known + silent) / n};
  }

  private double[] drawn(Comparison it, List<Observation> falls, List<String> places) {
    FallPattern pattern = new FallPattern(geography, government, formations, places);
    Map<String, Observation> byId = new HashMap<>();
    all.forEach(o -> byId.put(o.id(), o));
    List<Observation> repulses = it.about().of().stream().map(byId::get).toList();
    Stream chance = new Seed(0, 0).stream("windows of the record");
    double[] values = new double[DRAWS];
    for (int d = 0; d < DRAWS; d++) {
      double[] days = days(falls, chance, 0, d);
      double end = Double.POSITIVE_INFINITY;
      values[d] =
          switch (it.statistic()) {
            case RR_NEAR -> pattern.near(days, end);
            case RR_OWN -> pattern.own(days, end);
            case RR_AFTER_HELD -> pattern.after(days, end, days(repulses, chance, falls.size(), d));
            case BURST -> pattern.burst(days, end);
            case UNATTACKED -> pattern.unattacked(days, end);
            default -> throw new IllegalArgumentException(it.statistic() + " is none of the falls");
          };
    }
    Arrays.sort(values);
    return new double[] {values[(int) (DRAWS * LOW) - 1], values[(int) (DRAWS * HIGH) - 1]};
  }

  private double[] days(List<Observation> of, Stream chance, int first, int draw) {
    double zero = timeline.dayOf(timeline.reference());
    double[] days = new double[of.size()];
    for (int i = 0; i < days.length; i++) {
      Observation it = of.get(i);
      double to = timeline.dayOf(it.latest()) + 1 - zero;
      double low = timeline.dayOf(it.earliest()) - zero;
      days[i] = low + (to - low) * chance.uniform(first + i, draw);
    }
    return days;
  }
}
