package regimecollapse.scenario;

import java.util.List;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * Somebody who pays for the regime or whom formations obey.
 *
 * @param id name in files
 * @param title name for people
 * @param foreign whether it is another country; the leader's own circle is not
 * @param bases ids of the places that it wants to keep
 * @param spending what index 1 of its finance path costs, USD bn a year
 * @param policy how it decides
 */
public record Patron(
    String id,
    String title,
    boolean foreign,
    List<String> bases,
    Uncertain spending,
    Policy policy) {
  /** Copies the list. */
  public Patron {
    bases = List.copyOf(bases);
  }
}
