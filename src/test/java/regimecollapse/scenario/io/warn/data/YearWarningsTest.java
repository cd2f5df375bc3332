package regimecollapse.scenario.io.warn.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Years that are typed wrong are told with their place; the run of the country is 2021 to 2022. */
class YearWarningsTest {
  private static final String OWN = "hillmen.kind|changes\\[[34]\\]";

  @TempDir Path temporary;

  /** What is told besides of what the country has on purpose. */
  private List<String> told(String file, String from, String to) {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    tiny.replace(file, from, to);
    return ScenarioReader.read(tiny.file()).warnings().stream()
        .map(p -> p.format().replace(tiny.folder() + "/", ""))
        .filter(line -> !line.matches(".*(" + OWN + ").*"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          case.yaml | date: 2022-01-01, value: 0.5 | date: 2202-01-01, value: 0.5 | paths.finance.points[1].date: the date lies 179 years after the end of the run: is the year right? (value: 2202-01-01
          case.yaml | points: [{date: 2021-01-01, value: 0.2}] | points: [{date: 1021-01-01, value: 0.2}] | paths.cover.points[0].date: the date lies 1000 years before the start of the run
          case.yaml | points: [{date: 2021-01-01, value: 0.2}] | points: [{date: 2023-01-01, value: 0.2}] | paths.cover.points[0].date: the point lies after the end of the run, so the first value holds in the whole run
          tiny.yaml | date: 2021-02-01, value: 2 | date: 2041-02-01, value: 2 | arms.everything.changes[0].points[1].date: the date lies 18 years after the end of the run
          case.yaml | start: 2021-01-01 | start: 0001-01-01 | start: the run lasts 2021 years: is a year wrong?
          case.yaml | end: 2022-12-31 | end: 2202-12-31 | end: the run lasts 181 years: is a year wrong?
          evidence.csv | 2022-03-01,documented | 3024-02-01,documented | evidence.csv:4:27: date: the date lies 1002 years after the end of the run
          evidence.csv | 2022-03-01,documented | 1022-03-01,documented | evidence.csv:4:27: date: the date lies 999 years before the start of the run
          record.yaml | latest: 2022-03-05 | latest: 2222-03-05 | observations[0].latest: the window of the dates is longer than the run: is a year wrong?
          record.yaml | earliest: 2022-03-04, latest: 2022-03-05 | earliest: 2021-03-04, latest: 2021-03-05 | observations[0].latest: the place falls 361 days before the offensive: is the year right?
          record.yaml | {id: flight, title: The regent flees, kind: event | {id: flight, title: Again, kind: fall, place: brin | observations[1].place: the fall of this place stands in the record twice: in brin, too
          record.yaml | id: flight | id: Brin | observations[1].id: the id differs from brin by small and capital letters alone
          """)
  void aYearThatIsTypedWrongIsTold(String file, String from, String to, String message) {
    assertThat(told(file, from, to)).singleElement().asString().contains(message);
  }

  /** An aim some years after the run, a series that begins long before it, and an old fact. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          case.yaml | date: 2022-01-01, value: 0.5 | date: 2030-01-01, value: 0.5
          case.yaml | points: [{date: 2021-01-01, value: 0.2}] | points: [{date: 1963-03-08, value: 0.2}]
          evidence.csv | 2022-03-01,documented | 1920-07-24,documented
          record.yaml | latest: 2022-03-05 | latest: 2022-09-05
          """)
  void datesThatMayBeMeantAreNotTold(String file, String from, String to) {
    assertThat(told(file, from, to)).isEmpty();
  }
}
