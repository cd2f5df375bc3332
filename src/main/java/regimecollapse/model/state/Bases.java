package regimecollapse.model.state;

import java.util.Arrays;
import java.util.List;
import regimecollapse.scenario.Patron;

/**
 * The bases of foreign patrons, and what becomes of them (ODD 7.18). A base stands as long as its
 * patron gives support and nobody has stormed its place.
 */
public final class Bases {
  private final int[] place;
  private final int[] patron;
  private final double[] leftDay;

  /** What becomes of a base. */
  public enum Fate {
    /** In a place of the government, or handed over with a guarantee: by deal or at the flight. */
    KEPT,
    /** Its patron had left, or its place was lost without a fight and without a guarantee. */
    GIVEN_UP,
    /** Its place was taken by assault or in a rising before the flight, the patron still there. */
    STORMED
  }

  /** Takes the bases of all patrons that are other countries, in the order of the file. */
  public Bases(List<Patron> patrons, List<String> places) {
    leftDay = new double[patrons.size()];
    Arrays.fill(leftDay, Double.NaN);
    int count = patrons.stream().filter(Patron::foreign).mapToInt(p -> p.bases().size()).sum();
    place = new int[count];
    patron = new int[count];
    int next = 0;
    for (int i = 0; i < leftDay.length; i++) {
      List<String> bases = patrons.get(i).foreign() ? patrons.get(i).bases() : List.of();
      for (String base : bases) {
        place[next] = places.indexOf(base);
        patron[next] = i;
        next++;
      }
    }
  }

  /** Number of bases. */
  public int count() {
    return place.length;
  }

  /** Index of the place of a base. */
  public int place(int base) {
    return place[base];
  }

  /** Notes whether a patron gives any support on a day. */
  public void note(int patronIndex, boolean supports, double day) {
    if (supports) {
      leftDay[patronIndex] = Double.NaN;
    } else if (Double.isNaN(leftDay[patronIndex])) {
      leftDay[patronIndex] = day;
    }
  }

  /** Whether a base stands, so that an attack near it is an attack on its patron. */
  public boolean stands(int base, Places places) {
    int j = place[base];
    return Double.isNaN(leftDay[patron[base]]) && (places.regime()[j] || places.dealt()[j]);
  }

  /**
   * What has become of a base by now, or by the day on which the leader ended: what provinces lose
   * after him is no longer his patron's to keep.
   *
   * @param lost all losses in the order of time
   * @param leaderless model day on which the leader ended; NaN if he stays
   */
  public Fate fate(int base, List<Front.LostPlace> lost, double leaderless) {
    double left = leftDay[patron[base]];
    for (Front.LostPlace it : lost) {
      if (it.day() > leaderless) {
        break;
      }
      if (it.place() == place[base]) {
        return left <= it.day() ? Fate.GIVEN_UP : fate(it.way());
      }
    }
    return Double.isNaN(left) ? Fate.KEPT : Fate.GIVEN_UP;
  }

  private static Fate fate(Front.Way way) {
    return switch (way) {
      case ASSAULT, RISING -> Fate.STORMED;
      case DEAL, HANDOVER, CHANGE_OF_SIDE -> Fate.KEPT;
      case VACATED -> Fate.GIVEN_UP;
    };
  }
}
