package regimecollapse.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.analysis.compare.stored.StoredRun;
import regimecollapse.stats.Binomial;
import regimecollapse.stats.survival.Lifetime;

class VerdictTest {
  private static final int COMPARISONS = 100;
  private static final int CELLS = 6;
  private static final int RUNS = 40;

  @TempDir private Path folder;

  /** Runs that fall with a chance, on exponential days of mean 15. */
  private static List<StoredRun> runs(SplittableRandom random, long seed, double chance) {
    List<StoredRun> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      boolean falls = random.nextDouble() < chance;
      double day = Math.min(99, -15 * StrictMath.log(1 - random.nextDouble()));
      Lifetime life = new Lifetime(falls ? Math.rint(4 * day) / 4 : 100, falls);
      String replication = Integer.toString(i);
      runs.add(
          new StoredRun(
              replication,
              seed + replication,
              Optional.of(falls),
              Optional.of(life),
              Optional.empty(),
              "2024-11-27",
              replication + life));
    }
    return runs;
  }

  private StoredResults results(String label, SplittableRandom random, long seed, double chance) {
    Map<Cell, List<StoredRun>> runs = new LinkedHashMap<>();
    for (int cell = 0; cell < CELLS; cell++) {
      runs.put(new Cell("H", "arm" + cell), runs(random, seed, chance));
    }
    StoredFolder stored = new StoredFolder(label, label, folder, Map.of(), Map.of(), Map.of());
    return new StoredResults(stored, runs, Map.of(), Map.of(), Map.of(), List.of());
  }

  private FolderComparison compare(SplittableRandom random, long seedOfB, double chanceOfB) {
    List<StoredResults> both =
        List.of(results("A", random, 1, 0.5), results("B", random, seedOfB, chanceOfB));
    return Comparison.of(both, (name, hash) -> Optional.empty()).others().get(0);
  }

  private static boolean alarm(FolderComparison c) {
    return c.contrasts().stream()
        .filter(each -> each.measure() == Measure.SURVIVAL)
        .anyMatch(each -> c.adjusted(each) <= Verdict.FALSE_ALARM);
  }

  /**
   * 100 comparisons of two samples of one distribution, six cells each, paired and unpaired. If the
   * chance of any alarm is the promised 5 % or less, more than 12 alarms come with probability
   * 0.0015 or less.
   */
  @ParameterizedTest(name = "seed of B {0}")
  @ValueSource(longs = {1, 2})
  void foldersThatDifferByChanceOnlySeldomRaiseAnAlarm(long seedOfB) {
    SplittableRandom random = new SplittableRandom(20241127 + seedOfB);
    int alarms = 0;
    for (int i = 0; i < COMPARISONS; i++) {
      alarms += alarm(compare(random, seedOfB, 0.5)) ? 1 : 0;
    }
    assertThat(Binomial.atLeast(13, COMPARISONS, Verdict.FALSE_ALARM)).isLessThan(0.0016);
    assertThat(alarms).isLessThanOrEqualTo(12);
  }

  @Test
  void aDifferenceThatIsThereIsNamed() {
    FolderComparison c = compare(new SplittableRandom(3), 2, 0.95);
    assertThat(alarm(c)).isTrue();
    assertThat(Verdict.of(c.other(), c))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("survival differs by more than chance allows", "Holm", "H / arm"));
  }

  @Test
  void noDifferenceShownIsNotCalledEquality() {
    FolderComparison c = compare(new SplittableRandom(5), 2, 0.5);
    assertThat(alarm(c)).isFalse();
    assertThat(Verdict.of(c.other(), c))
        .anySatisfy(line -> assertThat(line).startsWith("In none of the 6 cells"))
        .anySatisfy(line -> assertThat(line).contains("no proof", "agree with these runs"));
  }
}
