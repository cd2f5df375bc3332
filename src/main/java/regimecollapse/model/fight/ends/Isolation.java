package regimecollapse.model.fight.ends;

import java.util.stream.IntStream;
import regimecollapse.model.state.Land;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/** Whether a garrison is left to itself (ODD 7.20). */
final class Isolation {
  private static final double DAY = 1;

  private final Places places;
  private final Land land;
  private final int[][] withinDay;

  Isolation(World world) {
    places = world.places();
    land = world.land();
    double march = world.numbers().of(Parameter.LEAVE_SPEED) * DAY;
    withinDay = new int[places.count()][];
    for (int j = 0; j < withinDay.length; j++) {
      int place = j;
      double[] km = places.roads().kmFrom(j);
      withinDay[j] =
          IntStream.range(0, withinDay.length).filter(k -> k != place && km[k] <= march).toArray();
    }
  }

  /**
   * Whether it is under assault or besieged, in countryside that is lost, cut off from all other
   * places of the government, or has none within a day's march that could help.
   */
  boolean isolated(int place) {
    return !Double.isNaN(places.assaultDay()[place])
        || land.cutOff(place)
        || cutOff(place)
        || !helped(place);
  }

  private boolean cutOff(int place) {
    for (int k : places.roads().neighbours(place)) {
      if (places.regime()[k]) {
        return false;
      }
    }
    return true;
  }

  private boolean helped(int place) {
    for (int k : withinDay[place]) {
      boolean free = places.regime()[k] && Double.isNaN(places.assaultDay()[k]);
      if (free && places.soldiers()[k] > 0) {
        return true;
      }
    }
    return false;
  }
}
