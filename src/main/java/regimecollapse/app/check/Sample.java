package regimecollapse.app.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regimecollapse.ensemble.Design;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.results.record.RunKey;

/**
 * Chooses runs of an ensemble by chance, but evenly over hypotheses and arms: no cell gets a second
 * run before all have one. The choice depends on the inputs alone, so it can be repeated.
 */
final class Sample {
  private Sample() {}

  /**
   * The chosen runs, in the order of the tables.
   *
   * @param fingerprint of the inputs
   * @param runs how many; all when there are not so many
   */
  static List<RunKey> of(Design design, String fingerprint, int runs) {
    Seed seed = new Seed(design.seed(), 0);
    Stream cells = seed.stream("verify cells " + fingerprint);
    Stream replications = seed.stream("verify replications " + fingerprint);
    int n = design.replications();
    List<Integer> order = byChance(design.armRuns() / n, cells, 0);
    List<Integer> chosen = new ArrayList<>();
    int whole = Math.min(runs, design.armRuns()) / order.size();
    int rest = Math.min(runs, design.armRuns()) % order.size();
    for (int i = 0; i < order.size(); i++) {
      int cell = order.get(i);
      byChance(n, replications, cell).stream()
          .limit(whole + (i < rest ? 1 : 0))
          .forEach(r -> chosen.add(cell * n + r));
    }
    return chosen.stream().sorted().map(design::key).toList();
  }

  /** The numbers from 0 to {@code size} - 1 in an order that the stream draws. */
  private static List<Integer> byChance(int size, Stream stream, int agent) {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingLong(i -> stream.bits(agent, i)))
        .collect(Collectors.toList());
  }
}
