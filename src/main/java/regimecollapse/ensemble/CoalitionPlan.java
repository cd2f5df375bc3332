package regimecollapse.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Coalition;
import regimecollapse.scenario.change.CoalitionUse;
import regimecollapse.scenario.change.CoalitionUse.Kind;

/**
 * Which coalitions of factors are run. In each replication: every step of some walks, in which the
 * factors are switched on one after the other in a random order; every second walk takes the order
 * of the one before it backwards (antithetic pairs: Mitchell, Cooper, Frank and Holmes 2022,
 * Journal of Machine Learning Research 23, 43). Besides, every factor alone on and every factor
 * alone off. The orders hang on seed and replication only, so that all hypotheses share them. A
 * coalition is run once a replication, whatever its uses.
 */
public final class CoalitionPlan {
  /** Without attribution there is nothing to run. */
  public static final CoalitionPlan NONE = new CoalitionPlan(Optional.empty(), 0, 0);

  private static final String ORDER = "attribution order";

  private final Optional<Attribution> attribution;
  private final long seed;
  private final int[][] distinct;
  private final int[] first;

  private CoalitionPlan(Optional<Attribution> attribution, int replications, long seed) {
    this.attribution = attribution;
    this.seed = seed;
    distinct = new int[replications][];
    first = new int[replications + 1];
    for (int r = 0; r < replications; r++) {
      Set<Integer> seen = new LinkedHashSet<>();
      uses(r).forEach(use -> seen.add(use.coalition().members()));
      distinct[r] = seen.stream().mapToInt(Integer::intValue).toArray();
      first[r + 1] = first[r] + distinct[r].length;
    }
  }

  /** The plan of a scenario's attribution. */
  static CoalitionPlan of(Optional<Attribution> attribution, int replications, long seed) {
    return attribution.isEmpty() ? NONE : new CoalitionPlan(attribution, replications, seed);
  }

  /** Number of runs of one hypothesis. */
  public int size() {
    return first[first.length - 1];
  }

  /** A run of a hypothesis, by replication; index from 0 to {@link #size()} - 1. */
  RunKey key(String hypothesis, int index) {
    int found = Arrays.binarySearch(first, index);
    int replication = found >= 0 ? found : -found - 2;
    Coalition coalition = new Coalition(distinct[replication][index - first[replication]]);
    return new RunKey(hypothesis, coalition.name(attribution.orElseThrow()), replication);
  }

  /** All uses of the coalitions of a replication: walk by walk, then one by one. */
  public List<CoalitionUse> uses(int replication) {
    int n = attribution.orElseThrow().players().size();
    Stream draws = new Seed(seed, replication).stream(ORDER);
    List<CoalitionUse> uses = new ArrayList<>();
    int walk = 1;
    for (int pair = 0; pair < attribution.orElseThrow().permutations() / 2; pair++) {
      int[] order = order(n, draws, pair);
      walk(order, walk++, uses);
      walk(IntStream.range(0, n).map(i -> order[n - 1 - i]).toArray(), walk++, uses);
    }
    for (int i = 0; i < n; i++) {
      uses.add(new CoalitionUse(Kind.ADD_ONE, 0, 1, i, Coalition.NONE.with(i)));
    }
    for (int i = 0; i < n; i++) {
      Coalition rest = Coalition.all(n).without(i);
      uses.add(new CoalitionUse(Kind.LEAVE_ONE_OUT, 0, n - 1, i, rest));
    }
    return uses;
  }

  private static void walk(int[] order, int walk, List<CoalitionUse> uses) {
    Coalition on = Coalition.NONE;
    uses.add(new CoalitionUse(Kind.WALK, walk, 0, -1, on));
    for (int i = 0; i < order.length; i++) {
      on = on.with(order[i]);
      uses.add(new CoalitionUse(Kind.WALK, walk, i + 1, order[i], on));
    }
  }

  /** All orders have the same chance (Fisher and Yates). */
  private static int[] order(int n, Stream draws, int pair) {
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = (int) (draws.uniform(pair, i) * (i + 1));
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
