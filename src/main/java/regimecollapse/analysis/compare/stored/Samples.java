package regimecollapse.analysis.compare.stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.stats.survival.Lifetime;

/**
 * The runs of one cell in two folders. When the folders have runs of the same chance (the same
 * replication and the same fingerprint of the seed), only these are used, as pairs; otherwise all
 * are, as independent samples.
 *
 * @param a runs of the first folder
 * @param b runs of the other; as many and in the same order if they are paired
 * @param paired whether they are
 */
public record Samples(List<StoredRun> a, List<StoredRun> b, boolean paired) {
  /** With fewer pairs than this share of the smaller sample, pairing would waste runs. */
  private static final double FEWEST = 0.5;

  /** Copies. */
  public Samples {
    a = List.copyOf(a);
    b = List.copyOf(b);
  }

  /** The runs of both folders, cell by cell. */
  public static Samples of(List<StoredRun> a, List<StoredRun> b) {
    Map<String, StoredRun> partners = new HashMap<>();
    a.forEach(run -> run.chance().ifPresent(chance -> partners.put(chance, run)));
    List<StoredRun> first = new ArrayList<>();
    List<StoredRun> second = new ArrayList<>();
    for (StoredRun run : b) {
      StoredRun partner = run.chance().map(partners::remove).orElse(null);
      if (partner != null) {
        first.add(partner);
        second.add(run);
      }
    }
    boolean paired = first.size() > 1 && first.size() >= FEWEST * Math.min(a.size(), b.size());
    return paired ? new Samples(first, second, true) : new Samples(a, b, false);
  }

  /** Whether runs are paired and none is known to differ from its partner. */
  public boolean same() {
    return paired && a.equals(b);
  }

  /** Runs that the pairing leaves out, of both folders together. */
  public int leftOut(int allOfA, int allOfB) {
    return allOfA + allOfB - a.size() - b.size();
  }

  /** Whether the lifetime of every run is known, and there are runs. */
  public boolean haveLifetimes() {
    return all(run -> run.lifetime().isPresent());
  }

  /** Whether all runs of both folders tell in which offensive they fell, and there are runs. */
  public boolean haveOffensives() {
    return all(run -> run.fell(FellIn.FIRST).isPresent());
  }

  /** Whether all runs of both folders tell if they collapsed, and there are runs. */
  public boolean haveOutcomes() {
    return all(run -> run.collapsed().isPresent());
  }

  public static List<Lifetime> lifetimes(List<StoredRun> runs) {
    return runs.stream().map(StoredRun::lifetime).flatMap(Optional::stream).toList();
  }

  private boolean all(Predicate<StoredRun> tells) {
    return !a.isEmpty() && !b.isEmpty() && Stream.concat(a.stream(), b.stream()).allMatch(tells);
  }
}
