package regimecollapse.scenario.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.io.problem.ProblemTest;

/** Tables that came through a spreadsheet: one cause, one message; what is harmless passes. */
class SpreadsheetTest extends ProblemTest {
  private static final List<String> TABLES = List.of("localities", "roads", "control", "evidence");

  private void all(String from, String to) {
    TABLES.forEach(t -> tiny.write(t + ".csv", tiny.text(t + ".csv").replace(from, to)));
  }

  @ParameterizedTest
  @CsvSource({"';', semicolons", "'\t', tabs", "'|', bars"})
  void anotherSeparatorIsToldOnceForEachTable(String separator, String word) {
    all(",", separator);
    String rest =
        ".csv:1:1: "
            + word
            + " separate the cells, commas are needed (legal: a table saved as \"CSV UTF-8 (comma "
            + "delimited)\").";
    expect("evidence" + rest, "localities" + rest, "control" + rest, "roads" + rest);
  }

  @Test
  void aHintForSpreadsheetsIsNamed() {
    tiny.write("roads.csv", "sep=,\n" + tiny.text("roads.csv"));
    expect(
        "roads.csv:1:1: the first line is a hint for spreadsheets, not a header (value: sep=; "
            + "legal: a table without this line).");
  }

  @Test
  void emptyColumnsAndRowsAtTheEndPass() {
    all("\n", ",,\n");
    TABLES.forEach(t -> tiny.write(t + ".csv", tiny.text(t + ".csv") + ",,,\n , ,\n"));
    expectNone();
  }

  @Test
  void emptyCellsBeyondTheHeaderPass() {
    tiny.replace(
        "control.csv", "ost,Ost,crown,high,invented,,,0", "ost,Ost,crown,high,invented,,,0,,");
    expectNone();
  }

  @Test
  void aColumnWithoutNameThatHoldsSomethingIsTold() {
    tiny.replace("control.csv", "id,name,", "id,,");
    expect("control.csv:1:4: column 2 has no name.");
    tiny.write("control.csv", tiny.text("control.csv").replace("id,,", "id,name,"));
    tiny.replace("control.csv", "touches_front_line", "touches_front_line,");
    tiny.replace(
        "control.csv", "kell,Kell,crown,high,invented,,,0", "kell,Kell,crown,high,invented,,,0,x");
    expect("control.csv:2:1: the row has 9 cells (legal: as many as the header: 8).");
  }

  @Test
  void manyRowsWithTooFewCellsAreCounted() {
    tiny.write("roads.csv", tiny.text("roads.csv").replaceAll("(?m),[01]$", ""));
    assertThat(problems(tiny, List.of()))
        .filteredOn(line -> line.startsWith("roads.csv"))
        .hasSize(4)
        .last()
        .asString()
        .matches("roads.csv:5:1: [0-9]+ more rows from here on have too few or too many cells.*");
  }

  /** A spreadsheet would compute it. */
  @Test
  void anIdIsAName() {
    tiny.replace("evidence.csv", "T003,", "=T003(),");
    tiny.replace("case.yaml", "source: T003}", "note: invented}");
    tiny.write("record.yaml", tiny.text("record.yaml").replace("T003", "T001"));
    expect(
        "evidence.csv:4:1: id: this cannot be a name (value: =T003(); legal: letters, digits, - "
            + "and _, the first no - or _).");
  }
}
