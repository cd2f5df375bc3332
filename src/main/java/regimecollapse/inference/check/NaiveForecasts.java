package regimecollapse.inference.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.GammaDistribution;
import regimecollapse.run.Given;
import regimecollapse.scenario.RecordSpan;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.record.Observation;

/**
 * Forecasts of the day on which a place falls by somebody who has no model. What is assumed is said
 * with each; none has been fitted.
 *
 * @param draws so many, spread evenly and not by chance
 */
public record NaiveForecasts(Scenario scenario, int draws) {
  /** The part of the record that the forecast of constant speed has seen, days. */
  static final double SEEN = 2;

  /** Multiples of the golden section fill the unit interval evenly, whatever their number. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private double never() {
    return RecordSpan.of(scenario).never();
  }

  /** Any day of the campaign is as likely as any other: even from 0 to 30 days, or to never. */
  public Scores even() {
    double[] days = new double[draws];
    Arrays.setAll(days, i -> (i + 0.5) / draws * never());
    return Scores.even(days);
  }

  /**
   * Places go on falling at the speed of the first two days, in any order. Of the N dated places of
   * the record, k lie in those days for certain. The speed is drawn from the posterior of a Poisson
   * rate after k events in two days with Jeffreys' prior, a Gamma of shape k + 1/2 and rate 2; the
   * place is then equally likely to be any of the N - k that are left.
   */
  public Scores constantSpeed() {
    List<Double> latest = lastDays();
    long lost = latest.stream().filter(day -> day > 0 && day <= SEEN).count();
    GammaDistribution speed = GammaDistribution.of(lost + 0.5, 1 / SEEN);
    double[] days = new double[draws];
    for (int i = 0; i < draws; i++) {
      double rate = speed.inverseCumulativeProbability((i + 0.5) / draws);
      double ahead = (i + 0.5) * GOLDEN % 1 * (latest.size() - lost);
      days[i] = Math.min(never(), SEEN + ahead / rate);
    }
    return Scores.even(days);
  }

  /** Last possible day of the fall of each dated place, in days from the reference date. */
  private List<Double> lastDays() {
    double zero = scenario.timeline().dayOf(scenario.timeline().reference());
    List<Double> days = new ArrayList<>();
    for (Observation it : scenario.observations()) {
      if (it.place().isPresent()) {
        days.add(scenario.timeline().dayOf(it.latest()) + 1 - zero);
      }
    }
    return days;
  }

  /**
   * The front rolls on along the roads without a stop: road distance from the nearest place of the
   * opposition over the speed of a column, drawn from its prior.
   */
  public Scores roadDistance(String place) {
    double distance = fromTheFront()[scenario.geography().indexOf(place)];
    Prior speed = scenario.parameters().get(Parameter.OPPOSITION_SPEED).prior();
    double[] days = new double[draws];
    for (int i = 0; i < draws; i++) {
      double drawn =
          Given.quantiles(Map.of(Parameter.OPPOSITION_SPEED, (i + 0.5) / draws))
              .of(Parameter.OPPOSITION_SPEED, speed)
              .orElseThrow();
      days[i] = Math.min(never(), distance / drawn);
    }
    return Scores.even(days);
  }

  /**
   * Places fall in the order of their road distance, as fast as the first two days went: the
   * farthest of the dated places that lie in those days for certain, over the day of its fall,
   * which is even over its window. Infinite, and so never, where no place lies there.
   */
  public Scores roadSpeed(String place) {
    double[] distances = fromTheFront();
    double zero = scenario.timeline().dayOf(scenario.timeline().reference());
    double farthest = 0;
    double from = 0;
    double to = SEEN;
    for (Observation it : scenario.observations()) {
      double last = scenario.timeline().dayOf(it.latest()) + 1 - zero;
      if (it.place().isPresent() && last > 0 && last <= SEEN) {
        double distance = distances[scenario.geography().indexOf(it.place().get())];
        if (distance > farthest && Double.isFinite(distance)) {
          farthest = distance;
          from = scenario.timeline().dayOf(it.earliest()) - zero;
          to = last;
        }
      }
    }
    double distance = distances[scenario.geography().indexOf(place)];
    double[] days = new double[draws];
    for (int i = 0; i < draws; i++) {
      double day = from + (i + 0.5) / draws * (to - from);
      days[i] = farthest > 0 ? Math.min(never(), distance / farthest * day) : never();
    }
    return Scores.even(days);
  }

  /** Shortest road distance of each place from the opposition, km; infinite where no road leads. */
  double[] fromTheFront() {
    var places = scenario.geography().localities();
    Set<String> theirs = new HashSet<>();
    scenario.factions().stream()
        .filter(f -> f.side() == Side.OPPOSITION)
        .forEach(f -> theirs.add(f.id()));
    double[] distance = new double[places.size()];
    for (int j = 0; j < distance.length; j++) {
      boolean held = theirs.contains(places.get(j).controller());
      distance[j] = held ? 0 : Double.POSITIVE_INFINITY;
    }
    // Bellman and Ford: shorter ways are looked for until there are none.
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Road road : scenario.geography().roads()) {
        if (road.used()) {
          int a = scenario.geography().indexOf(road.from());
          int b = scenario.geography().indexOf(road.to());
          double nearA = Math.min(distance[a], distance[b] + road.length().value());
          double nearB = Math.min(distance[b], distance[a] + road.length().value());
          shorter |= nearA < distance[a] || nearB < distance[b];
          distance[a] = nearA;
          distance[b] = nearB;
        }
      }
    }
    return distance;
  }
}
