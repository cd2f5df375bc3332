package regimecollapse.model.state;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;

/**
 * Who is at home where (ODD 7.11). An assumption, as nobody lists where soldiers come from: a unit
 * of a militia, or of a formation that never leaves its place, is at home in the province where it
 * stands at the start; the army's conscripts come from all provinces by the people who live there
 * under the government at the start; a contingent of another country is at home nowhere.
 */
public final class HomeGround {
  private static final int ALL = -1;
  private static final int NONE = -2;

  private final int[] province;
  private final double[] people;
  private final int[] home;

  /** Takes what is known at the start. */
  public HomeGround(Scenario scenario, Units units, Places places) {
    province = provinces(places);
    people = people(places, province);
    home = new int[units.count()];
    for (int u = 0; u < home.length; u++) {
      Formation it = scenario.formations().get(units.formation()[u]);
      home[u] =
          it.local() || it.kind() == FormationKind.MILITIA
              ? province[units.place()[u]]
              : it.kind() == FormationKind.ARMY ? ALL : NONE;
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

  /** Share of all people under the government who live in the province of each place. */
  private static double[] people(Places places, int[] province) {
    double[] sum = new double[province.length];
    double all = 0;
    for (int j = 0; j < province.length; j++) {
      double here = places.regime()[j] ? places.locality(j).population() : 0;
      sum[province[j]] += here;
      all += here;
    }
    double[] share = new double[province.length];
    for (int j = 0; j < share.length; j++) {
      share[j] = all > 0 ? sum[province[j]] / all : 0;
    }
    return share;
  }

  /** Share of a unit that is at home in a place, 0 to 1. */
  public double share(int unit, int place) {
    int at = home[unit];
    return at == ALL ? people[place] : at == province[place] ? 1 : 0;
  }

  /** Share of a unit that serves far from home in a place, 0 to 1; 0 for guests. */
  public double away(int unit, int place) {
    return home[unit] == NONE ? 0 : 1 - share(unit, place);
  }
}
