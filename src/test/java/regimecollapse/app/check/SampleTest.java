package regimecollapse.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.ensemble.Design;
import regimecollapse.results.record.RunKey;

class SampleTest {
  private static final Design DESIGN =
      new Design(List.of("h1", "h2"), List.of("a", "b", "c"), 20, 7);
  private static final List<RunKey> ALL =
      IntStream.range(0, DESIGN.size()).mapToObj(DESIGN::key).toList();

  private static List<RunKey> sample(int runs) {
    return Sample.of(DESIGN, "f1".repeat(32), runs);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 6, 7, 10, 119, 120})
  void isSpreadEvenlyOverTheCells(int runs) {
    List<RunKey> chosen = sample(runs);
    assertThat(chosen).hasSize(runs).doesNotHaveDuplicates().isSubsetOf(ALL);
    Map<String, Long> counts =
        chosen.stream()
            .collect(
                Collectors.groupingBy(
                    k -> k.hypothesis() + k.arm(), TreeMap::new, Collectors.counting()));
    assertThat(counts.values()).allSatisfy(n -> assertThat(n).isBetween(runs / 6L, runs / 6L + 1));
  }

  @Test
  void isInTheOrderOfTheTables() {
    assertThat(sample(50)).isSortedAccordingTo((x, y) -> ALL.indexOf(x) - ALL.indexOf(y));
    assertThat(sample(Integer.MAX_VALUE)).isEqualTo(ALL);
  }

  @Test
  void dependsOnTheInputsAlone() {
    assertThat(sample(10)).isEqualTo(sample(10));
    assertThat(sample(10)).isNotEqualTo(Sample.of(DESIGN, "f2".repeat(32), 10));
    assertThat(sample(50)).containsAll(sample(10));
  }
}
