package regimecollapse.scenario.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.Garrison;

/**
 * How the falls of some places follow each other. It knows only these places, so that a run and a
 * record that dates no others are measured alike. Distances and days are assumptions: what counts
 * as near, and as soon after.
 */
public final class FallPattern {
  /** By road, km: as far as a neighbour. */
  public static final double NEAR_KM = 100;

  /** By road, km: beyond, men do not see it themselves. */
  public static final double FAR_KM = 150;

  /** By road, km: an attacker so near can be there within a day or two. */
  public static final double ATTACKER_KM = 50;

  /** Days after a fall, or a repulse, in which it is fresh. */
  public static final double FRESH = 2;

  /** Days that make one burst. */
  public static final double BURST = 0.5;

  private final int[] localities;
  private final double[][] km;
  private final boolean[][] near;
  private final boolean[][] own;
  private final boolean[] attacked;
  private final boolean[][] formations;

  /**
   * The pattern of some places.
   *
   * @param government ids of the factions of the government
   * @param formations of the government; those with named garrisons are at home there
   * @param places ids of the places
   */
  public FallPattern(
      Geography geography,
      Set<String> government,
      List<Formation> formations,
      List<String> places) {
    int n = places.size();
    localities = places.stream().mapToInt(geography::indexOf).toArray();
    this.formations = formations.stream().map(f -> at(f, places)).toArray(boolean[][]::new);
    RoadKm roads = new RoadKm(geography);
    km = new double[n][n];
    near = new boolean[n][n];
    own = new boolean[n][n];
    attacked = new boolean[n];
    for (int i = 0; i < n; i++) {
      double[] from = roads.from(localities[i]);
      for (int k = 0; k < from.length; k++) {
        boolean theirs = !government.contains(geography.localities().get(k).controller());
        attacked[i] |= theirs && from[k] <= ATTACKER_KM;
      }
      for (int j = 0; j < n; j++) {
        km[i][j] = from[localities[j]];
        near[i][j] = i != j && km[i][j] <= NEAR_KM;
        own[i][j] = i != j && km[i][j] > FAR_KM && together(i, j);
      }
    }
  }

  private static boolean[] at(Formation formation, List<String> places) {
    boolean[] there = new boolean[places.size()];
    if (formation.garrison() instanceof Garrison.Placed placed) {
      for (int i = 0; i < there.length; i++) {
        there[i] = placed.shares().containsKey(places.get(i));
      }
    }
    return there;
  }

  private boolean together(int i, int j) {
    return Arrays.stream(formations).anyMatch(f -> f[i] && f[j]);
  }

  /** Index in the geography of each place. */
  public int[] localities() {
    return localities.clone();
  }

  /**
   * Decimal logarithm of a ratio: the rate at which places fall while one within {@value #NEAR_KM}
   * km fell in the last {@value #FRESH} days, over the rate otherwise.
   *
   * @param days of the falls, in the order of the places; infinite where one did not fall
   * @param end day on which watching ends; it begins on day 0
   * @return 0 where nothing fell
   */
  public double near(double[] days, double end) {
    return after(days, end, near);
  }

  /** The same after the fall of one farther than {@value #FAR_KM} km of the same formation. */
  public double own(double[] days, double end) {
    return after(days, end, own);
  }

  private static double after(double[] days, double end, boolean[][] hears) {
    FallRates rates = new FallRates();
    for (int i = 0; i < days.length; i++) {
      double[] heard = new double[days.length];
      int n = 0;
      for (int j = 0; j < days.length; j++) {
        if (hears[i][j] && days[j] < Double.POSITIVE_INFINITY) {
          heard[n++] = days[j];
        }
      }
      rates.add(Arrays.copyOf(heard, n), days[i], end);
    }
    return rates.logRatio();
  }

  /**
   * The same after moments that are the same for all places.
   *
   * @param moments days, such as those on which an attack was thrown back
   */
  public double after(double[] days, double end, double[] moments) {
    FallRates rates = new FallRates();
    for (double day : days) {
      rates.add(moments, day, end);
    }
    return rates.logRatio();
  }

  /** Most falls of places of one formation within {@value #BURST} days. */
  public int burst(double[] days, double end) {
    int most = 0;
    for (boolean[] there : formations) {
      for (int i = 0; i < days.length; i++) {
        int count = 0;
        for (int j = 0; j < days.length; j++) {
          boolean within = days[j] >= days[i] && days[j] <= days[i] + BURST;
          count += there[i] && there[j] && within && isWatched(days[j], end) ? 1 : 0;
        }
        most = Math.max(most, count);
      }
    }
    return most;
  }

  /**
   * Share of the falls of places that had nobody near who could attack: within {@value
   * #ATTACKER_KM} km no place that others held at the start, and none of these that fell before. 0
   * where nothing fell.
   */
  public double unattacked(double[] days, double end) {
    int falls = 0;
    int alone = 0;
    for (int i = 0; i < days.length; i++) {
      if (isWatched(days[i], end)) {
        falls++;
        alone += isAlone(i, days) ? 1 : 0;
      }
    }
    return falls == 0 ? 0 : (double) alone / falls;
  }

  private boolean isAlone(int i, double[] days) {
    boolean alone = !attacked[i];
    for (int j = 0; j < days.length; j++) {
      alone &= j == i || km[i][j] > ATTACKER_KM || days[j] >= days[i];
    }
    return alone;
  }

  private static boolean isWatched(double day, double end) {
    return day >= 0 && day < end;
  }
}
