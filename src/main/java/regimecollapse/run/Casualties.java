package regimecollapse.run;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.model.state.Toll;
import regimecollapse.results.record.Dead;

/** The dead of a run as they are kept: whole numbers, by day since the offensive and by place. */
final class Casualties {
  private Casualties() {}

  /**
   * All dead, by day, then by place. The model's fighters are real numbers: they are added up in
   * this order, and a row has what the sum, rounded to a whole number, grows by with it. So the
   * fighters dead up to any row are right to half a one, and all of them are the rounded total.
   *
   * @param places number of places
   * @param zero model day from which days are counted, a whole number
   */
  static List<Dead> of(Toll toll, int places, double zero) {
    List<Dead> dead = new ArrayList<>();
    double sum = 0;
    for (int row = 0; row < toll.rows(); row++) {
      int day = toll.day(row) - (int) Math.floor(zero);
      for (int j = 0; j < places; j++) {
        double before = sum;
        sum += toll.fighters(row, j);
        int rebels = (int) (Math.round(sum) - Math.round(before));
        int government = toll.soldiers(row, j);
        if (government > 0 || rebels > 0) {
          dead.add(new Dead(j, day, government, rebels));
        }
      }
    }
    return dead;
  }
}
