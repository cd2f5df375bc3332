package regimecollapse.analysis.outcome;

import java.util.HashSet;
import java.util.Set;
import regimecollapse.analysis.base.Cell;

/**
 * Tells first losses of a place in a run from later ones, while a table of falls is read; rows of a
 * run are together.
 */
public final class FirstLosses {
  private final Set<String> places = new HashSet<>();
  private Cell cell;
  private String replication;

  /** Whether the place was not lost before in the run that is being read; it is from now on. */
  public boolean isFirst(Cell newCell, String newReplication, String place) {
    if (!newCell.equals(cell) || !newReplication.equals(replication)) {
      places.clear();
      cell = newCell;
      replication = newReplication;
    }
    return places.add(place);
  }
}
