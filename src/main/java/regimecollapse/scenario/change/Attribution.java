package regimecollapse.scenario.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import regimecollapse.scenario.parameter.Factor;

/**
 * The question which factor did how much: which factors, and how many orders are tried.
 *
 * @param base the arm in which all of them are on
 * @param permutations orders in which the factors are switched on in each replication, an even
 *     number: every second order is the mirror image of the one before it
 * @param players the factors, in order; no switch belongs to two of them
 */
public record Attribution(Arm base, int permutations, List<Player> players) {
  /** Copies the list and refuses what cannot be shared out. */
  public Attribution {
    players = List.copyOf(players);
    if (players.size() < 2) {
      throw new IllegalArgumentException("attribution needs two factors or more");
    }
    if (permutations < 2 || permutations % 2 != 0) {
      throw new IllegalArgumentException("permutations is even, not " + permutations);
    }
    Set<Factor> seen = EnumSet.noneOf(Factor.class);
    for (Player player : players) {
      for (Factor factor : player.off()) {
        if (!seen.add(factor)) {
          throw new IllegalArgumentException(factor.key() + " belongs to two factors");
        }
      }
    }
  }

  /** Name of a factor for people; its id if there is no such factor. */
  public String title(String factor) {
    return players.stream()
        .filter(player -> player.id().equals(factor))
        .map(Player::title)
        .findFirst()
        .orElse(factor);
  }

  /**
   * Most runs of one hypothesis and replication: every order passes one of the coalitions of one
   * factor and one of those that lack one, which are run anyway, and both ends.
   */
  public int mostRuns() {
    int n = players.size();
    return 2 + (n == 2 ? n : 2 * n + permutations * (n - 3));
  }
}
