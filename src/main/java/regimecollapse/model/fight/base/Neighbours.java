package regimecollapse.model.fight.base;

import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;

/**
 * Sums over units of one formation and place that stand next to each other in the list: what the
 * formation has in common is multiplied once for all of them (ODD 7.14).
 */
final class Neighbours {
  private final Places places;
  private final Formations formations;
  private int men;
  private double will;
  private double prospect;
  private double effect;

  Neighbours(Places places, Formations formations) {
    this.places = places;
    this.formations = formations;
  }

  /**
   * Adds a unit.
   *
   * @param soldiers on its rolls
   * @param chance that it is willing to stand
   * @param prospects what it thinks of the chance that the regime lives, 0 to 1
   * @param each what a soldier adds to the defence, apart from what the formation has in common
   */
  void add(int soldiers, double chance, double prospects, double each) {
    men += soldiers;
    will += soldiers * chance;
    prospect += soldiers * prospects;
    effect += soldiers * each;
  }

  /** Enters the sums with those of their place, and begins anew; nowhere if there is none. */
  void enter(int place, int formation) {
    if (place >= 0) {
      double worth = formations.combatWorth()[formation];
      double full = effect * formations.present()[formation] * worth;
      places.soldiers()[place] += men;
      places.standing()[place] += will;
      places.prospect()[place] += prospect;
      places.defence()[place] += full;
      places.favour()[place] += full * formations.airPriority()[formation];
    }
    men = 0;
    will = 0;
    prospect = 0;
    effect = 0;
  }
}
