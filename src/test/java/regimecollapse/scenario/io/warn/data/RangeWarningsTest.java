package regimecollapse.scenario.io.warn.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.path.TinyCase;

/** Numbers in another unit than the one that is read are told with their place. */
class RangeWarningsTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          case.yaml | date: 2021-01-01, value: 0.2 | date: 2021-01-01, value: 20 | paths.cover.points[0]: more air defence than full (value: 20;
          case.yaml | uniform: [1.5, 2.5], status | value: 0, status | paths.prices.points[1]: prices of nothing
          tiny.yaml | {scale: finance, by: 0.5 | {scale: finance, by: 50 | arms.everything.changes[1].by: a factor, not per cent (value: 50 times;
          case.yaml | value: 2.0, low: 1.5, high: 2.5, unit | value: 4e8, low: 1.5, high: 5e8, unit | patrons.northland.spending: more than any state spends: the unit is USD bn per year (value: 400000000;
          localities.csv | ,310.5, | ,0.00012, | localities.csv:3:66: area_km2: the place is as small as a house
          localities.csv | 40.20,20.10 | 40.00,20.00 | localities.csv:3:23: lat: ost lies on the same spot as kell
          case.yaml | map-days: [0, 3, 7.5] | map-days: [0, 3, 3] | outputs.map-days[2]: the day is there twice
          case.yaml | map-days: [0, 3, 7.5] | map-days: [0, 4000] | outputs.map-days[1]: no run is so long
          record.yaml | 2022-03-05, source | "2022-03-05, compare: {statistic: killed-share, low: 5, high: 9, tolerance: 1}, source" | observations[0].compare.low: no run comes to this: killed-share is 1 at most (value: 5;
          """)
  void aNumberInAnotherUnitIsTold(String file, String from, String to, String message) {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    tiny.replace(file, from, to.replaceAll("^\"|\"$", ""));
    assertThat(ScenarioReader.read(tiny.file()).warnings().stream().map(Problem::format))
        .filteredOn(line -> line.contains(message))
        .hasSize(1);
  }
}
