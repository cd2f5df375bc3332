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
 * @param withholds ids of the paths that it cuts when its men are removed and its policy is to
 *     retaliate; empty: all that follow its policy
 * @param spending what index 1 of its money costs a year, billions of the currency of the case
 * @param policy how it decides
 * @param allCounted whether the ledger counts its allied and replacement money too; money of the
 *     role finance it counts of every patron
 * @param pledge whether its troops are a pledge, so that their leaving is news
 */
public record Patron(
    String id,
    String title,
    boolean foreign,
    List<String> bases,
    List<String> withholds,
    Uncertain spending,
    Policy policy,
    boolean allCounted,
    boolean pledge) {
  /** A patron of whose money the ledger counts that of the role finance. */
  public Patron(
      String id,
      String title,
      boolean foreign,
      List<String> bases,
      List<String> withholds,
      Uncertain spending,
      Policy policy) {
    this(id, title, foreign, bases, withholds, spending, policy, false, false);
  }

  /** Copies the lists. */
  public Patron {
    bases = List.copyOf(bases);
    withholds = List.copyOf(withholds);
  }

  /** Whether it cuts a path of its own when its men are removed, if it retaliates. */
  public boolean canWithhold(String path) {
    return withholds.isEmpty() || withholds.contains(path);
  }
}
