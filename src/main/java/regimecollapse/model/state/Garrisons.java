package regimecollapse.model.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.quantity.Share;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.force.Garrison;

/** Where the soldiers of each formation stand at the start (ODD 5.2). */
public final class Garrisons {
  /** Steps of a remainder: finer differences are rounding. */
  private static final double FINE = 1e9;

  private final Geography geography;
  private final boolean[] held;
  private final Map<String, Integer> roadsAt = new HashMap<>();

  /**
   * Takes the places.
   *
   * @param geography places and roads
   * @param held whether the government holds each place
   */
  public Garrisons(Geography geography, boolean[] held) {
    this.geography = geography;
    this.held = held.clone();
    for (Road r : geography.roads()) {
      if (r.used()) {
        roadsAt.merge(r.from(), 1, Integer::sum);
        roadsAt.merge(r.to(), 1, Integer::sum);
      }
    }
  }

  /**
   * Whole soldiers by place; they add up to the strength.
   *
   * @param garrison where the formation stands
   * @param strength soldiers
   */
  public int[] soldiers(Garrison garrison, int strength) {
    double[] weights = new double[held.length];
    if (garrison instanceof Garrison.Placed placed) {
      for (Map.Entry<String, Share> e : placed.shares().entrySet()) {
        weights[geography.indexOf(e.getKey())] = e.getValue().value();
      }
    } else if (garrison instanceof Garrison.Spread spread) {
      for (int j = 0; j < weights.length; j++) {
        Locality place = geography.localities().get(j);
        boolean in = spread.regions().isEmpty() || spread.regions().contains(place.governorate());
        weights[j] = in && held[j] ? weight(spread.rule(), place) : 0;
      }
    }
    return apportion(weights, strength);
  }

  private double weight(Garrison.Rule rule, Locality place) {
    return switch (rule) {
      case POPULATION -> place.population();
      case FRONT -> place.frontLine() ? Math.max(1, place.population()) : 0;
      case CAPITAL -> place.id().equals(geography.capital()) ? 1 : 0;
      case ROADS -> roadsAt.getOrDefault(place.id(), 0);
    };
  }

  /**
   * Largest remainders: whole numbers in proportion to weights that add up to a total. Of
   * remainders that are equal but for rounding, the first in the file is served first.
   */
  static int[] apportion(double[] weights, int total) {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    int[] whole = new int[weights.length];
    double[] rest = new double[weights.length];
    int left = sum > 0 ? total : 0;
    for (int j = 0; j < weights.length && sum > 0; j++) {
      double exact = total * weights[j] / sum;
      whole[j] = (int) exact;
      rest[j] = weights[j] > 0 ? StrictMath.rint((exact - whole[j]) * FINE) / FINE : -1;
      left -= whole[j];
    }
    while (left > 0) {
      int most = 0;
      for (int j = 1; j < rest.length; j++) {
        most = rest[j] > rest[most] ? j : most;
      }
      whole[most]++;
      rest[most] = -1;
      left--;
    }
    return whole;
  }

  /** The places held by the government, by faction ids of its side. */
  public static boolean[] heldBy(List<Locality> places, Set<String> factions) {
    boolean[] held = new boolean[places.size()];
    for (int j = 0; j < held.length; j++) {
      held[j] = factions.contains(places.get(j).controller());
    }
    return held;
  }
}
