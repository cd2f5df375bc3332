package regimecollapse.model.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;

/**
 * Who is at home where (ODD 7.12.5). A formation whose file names provinces has its men from the
 * people there. Otherwise it is an assumption, as nobody lists where soldiers come from: a unit of
 * a militia, or of a formation that never leaves its place, is at home where it stands at the
 * start; the army's conscripts come from all people who live under the government at the start; a
 * contingent of another country is at home nowhere. Units with the same homes are a group.
 */
public final class HomeGround {
  private final Places places;
  private final int[] province;
  private final int[] of;
  private final List<Homes> groups = new ArrayList<>();

  /**
   * Homes of a group.
   *
   * @param at places
   * @param weight share of the group that is at home in each of them
   * @param share share of the group that is at home in the province of each place
   * @param threatened share whose people do not wish the opposition well
   */
  private record Homes(int[] at, double[] weight, double[] share, double threatened) {}

  /** Takes what is known at the start. */
  public HomeGround(Scenario scenario, Units units, Places places) {
    this.places = places;
    province = provinces(places);
    of = new int[units.count()];
    List<Formation> formations = scenario.formations();
    int[] ofFormation = new int[formations.size()];
    Arrays.fill(ofFormation, -1);
    int[] ofPlace = new int[places.count()];
    Arrays.fill(ofPlace, -1);
    for (int u = 0; u < of.length; u++) {
      int f = units.formation()[u];
      int j = units.place()[u];
      Formation it = formations.get(f);
      boolean there = it.home().isEmpty() && (it.local() || it.kind() == FormationKind.MILITIA);
      int[] known = there ? ofPlace : ofFormation;
      int at = there ? j : f;
      if (known[at] < 0) {
        known[at] = groups.size();
        groups.add(homes(there ? k -> k == j : from(it)));
      }
      of[u] = known[at];
    }
  }

  private static int[] provinces(Places places) {
    List<String> names = new ArrayList<>();
    int[] index = new int[places.count()];
    for (int j = 0; j < index.length; j++) {
      String name = places.locality(j).governorate();
      if (!names.contains(name)) {
        names.add(name);
      }
      index[j] = names.indexOf(name);
    }
    return index;
  }

  /** Places from which the men of a formation come. */
  private IntPredicate from(Formation it) {
    if (!it.home().isEmpty()) {
      return k -> it.home().contains(places.locality(k).governorate());
    }
    return k -> it.kind() == FormationKind.ARMY && places.regime()[k];
  }

  /** Homes in some places, by the people who live there; in equal parts where nobody does. */
  private Homes homes(IntPredicate from) {
    int[] at = IntStream.range(0, places.count()).filter(from).toArray();
    double all = 0;
    for (int k : at) {
      all += places.locality(k).population();
    }
    double[] weight = new double[at.length];
    double[] share = new double[places.count()];
    double threatened = 0;
    for (int i = 0; i < at.length; i++) {
      weight[i] = all > 0 ? places.locality(at[i]).population() / all : 1.0 / at.length;
      threatened += weight[i] * (1 - places.sympathy()[at[i]]);
    }
    double[] ofProvince = new double[share.length];
    for (int i = 0; i < at.length; i++) {
      ofProvince[province[at[i]]] += weight[i];
    }
    for (int j = 0; j < share.length; j++) {
      share[j] = ofProvince[province[j]];
    }
    return new Homes(at, weight, share, threatened);
  }

  /** Number of groups of units with the same homes. */
  public int groups() {
    return groups.size();
  }

  /** Group of a unit. */
  public int of(int unit) {
    return of[unit];
  }

  /** Share of a group that is at home in the province of a place, 0 to 1. */
  public double share(int group, int place) {
    return groups.get(group).share[place];
  }

  /** Share of a group whose people do not wish the opposition well, 0 to 1; 0 for guests. */
  public double threatened(int group) {
    return groups.get(group).threatened;
  }

  /** Share of a group whose home the government does not hold, 0 to 1; 0 for guests. */
  public double lost(int group, boolean[] held) {
    Homes it = groups.get(group);
    double sum = 0;
    for (int i = 0; i < it.at.length; i++) {
      sum += held[it.at[i]] ? 0 : it.weight[i];
    }
    return sum;
  }

  /** Mean over the homes of a group of what a number of each place makes; 0 for guests. */
  public double mean(int group, double[] ofPlace, DoubleUnaryOperator makes) {
    Homes it = groups.get(group);
    double sum = 0;
    for (int i = 0; i < it.at.length; i++) {
      sum += it.weight[i] * makes.applyAsDouble(ofPlace[it.at[i]]);
    }
    return sum;
  }
}
