package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.io.problem.ProblemTest;

/** The table of evidence says what it is shown as: figures, days, statuses, sources. */
class EvidenceTest extends ProblemTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8000,6000,10000 | banana,6000,10000 | 3:27: value: a number is needed (value: banana; legal: any number).",
        "8000,6000,10000 | 1e999,6000,10000 | 3:27: value: the number must be finite (value: 1e999; legal: any number).",
        "8000,6000,10000 | 8000,8001,10000 | 3:27: value: low, value and high do not ascend (value: 8000; legal: low <= value <= high).",
        "8000,6000,10000 | 8000,6000,7000 | 3:37: high: low, value and high do not ascend (value: 7000; legal: low <= value <= high).",
        "8000,6000,10000 | ,6000,5000 | 3:33: high: low, value and high do not ascend (value: 5000; legal: low <= value <= high).",
      })
  void aFigureIsANumber(String from, String to, String told) {
    tiny.replace("evidence.csv", from, to);
    expect("evidence.csv:" + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2024-13",
        "30.02.2024",
        "2/30/2024",
        "24",
        "2024-2-3",
        "2024-01-01 to 2024-02-30"
      })
  void aDateIsADay(String date) {
    tiny.replace("evidence.csv", ",2022-03-01,", "," + date + ",");
    assertThat(problems(tiny, List.of()))
        .containsExactly(
            "evidence.csv:4:27: date: this names no day, month or year (value: "
                + date
                + "; legal: YYYY-MM-DD, YYYY-MM or YYYY, with words or a second date where it is "
                + "not one day).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29",
        "2024-02",
        "2016-2017",
        "late 2023 to early 2024",
        "2024-11-30 (day not stated)",
        "2024-12-07 to 2024-12-08",
        "from 2016; no end given",
        "pre-war",
        ""
      })
  void aDateMayBeWordsWithAYear(String date) {
    tiny.replace("evidence.csv", ",2022-03-01,", "," + date + ",");
    expectNone();
  }

  @Test
  void aStatusIsOneOfAFew() {
    tiny.replace("evidence.csv", "documented,invented-news", "documentd,invented-news");
    expect(
        "evidence.csv:4:38: status: the word is unknown (value: documentd; legal: assumption, "
            + "contested, derived, documented, general-knowledge; with more words in brackets). "
            + "Did you mean documented?");
  }

  @Test
  void aStatusMayBeExplained() {
    tiny.replace("evidence.csv", "documented,invented-news", "documented (a claim),invented-news");
    expectNone();
  }

  @Test
  void aSourceIsInTheListOfSources() {
    tiny.replace("evidence.csv", "documented,invented-news", "documented,invented-new");
    expect(
        "evidence.csv:4:49: source: unknown source (value: invented-new; legal: an id of "
            + "sources.csv). Did you mean invented-news?");
  }
}
