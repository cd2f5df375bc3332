package regimecollapse.results.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableScanTest {
  @TempDir private Path folder;

  private TableScan scan(String... lines) throws IOException {
    Path file = folder.resolve("falls.csv");
    Files.write(file, List.of(lines));
    return TableScan.of(file, FolderKind.RUN);
  }

  private static FolderKind kind(Path folder) {
    return Stream.of(FolderKind.values())
        .filter(kind -> Files.exists(folder.resolve(kind.manifest())))
        .findFirst()
        .orElse(FolderKind.RUN);
  }

  /** Tables that the program has written have the forms that are declared for them. */
  @Test
  void nothingIsWrongWithTheReferenceResults() throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.walk(Path.of("results/reference"))) {
      tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    assertThat(tables).hasSizeGreaterThan(100);
    for (Path table : tables) {
      assertThat(TableScan.of(table, kind(table.getParent())).findings())
          .as(table.toString())
          .isEmpty();
    }
  }

  @Test
  void ofEachKindOfMistakeTheFirstIsToldAndAllAreCounted() throws IOException {
    TableScan scan =
        scan(
            "hypothesis,arm,replication,locality,day,date,to,fought,kind,garrison,ordered,mechanism",
            "H,a,0,x,1.5,2024-12-01,y,true,deal,7,false,news",
            "H,a,0,x,\"1,5\",01.12.2024,y,TRUE,deal,7,false,news",
            "H,a,0,x,nan,01.12.2024,y,1,deal,7,false,news",
            "H,a,0,x,2.5,2024-02-30,y",
            "H,a,0,x,3.5,2024-02-30,y,false,deal,7,false,news",
            "H,a,0,x,3.5,2024-02-30,y,false,deal,7,false,news");
    assertThat(scan.findings())
        .containsExactly(
            "line 3, column day: 1,5 (legal: a number such as 0.25), and 1 more like it",
            "line 3, column date: 01.12.2024 (legal: a date such as 2024-12-08), and 3 more like it",
            "line 3, column fought: TRUE (legal: true or false), and 1 more like it",
            "line 5 has not 12 cells",
            "line 7 is there twice");
    assertThat(scan.rows()).isEqualTo(6);
    assertThat(scan.lacking()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hypothesis;arm;day | line 1: semicolons where commas are needed",
        "sep=; | line 1: a line for spreadsheets, sep=; where commas are needed"
      })
  void otherSeparatorsAreTheOneCause(String header, String message) throws IOException {
    TableScan scan = scan(header, "H;a;1");
    assertThat(scan.findings()).singleElement().asString().startsWith(message);
    assertThat(scan.readable()).isFalse();
  }

  @Test
  void whatASpreadsheetPutsBeforeATableIsNamed() throws IOException {
    TableScan scan =
        scan(
            "\uFEFFhypothesis,arm,replication,locality,day,date,to,fought,kind,garrison,ordered,mechanism");
    assertThat(scan.findings()).singleElement().asString().contains("a byte order mark");
    assertThat(scan.header()).startsWith("hypothesis");
    assertThat(scan.lacking()).isEmpty();
    Path file = folder.resolve("falls.csv");
    Files.writeString(file, "hypothesis,arm\n", StandardCharsets.UTF_16);
    assertThat(TableScan.of(file, FolderKind.RUN).findings())
        .containsExactly("it is no table but text saved as UTF-16");
  }

  @Test
  void columnsThatAreNotThereAreNamed() throws IOException {
    assertThat(scan("hypothesis,arm,replication,locality,day,to,kind").lacking())
        .containsExactly("date", "fought", "garrison", "ordered", "mechanism");
  }

  /** Words for true and false of spreadsheets, R, Python and YAML 1.1; forms of Java's reader. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLAG TRUE",
        "FLAG True",
        "FLAG 1",
        "FLAG yes",
        "FLAG T",
        "FLAG WAHR",
        "WHOLE 1.0",
        "WHOLE 1e3",
        "WHOLE 12345678901",
        "NUMBER NaN",
        "NUMBER nan",
        "NUMBER inf",
        "NUMBER Infinity",
        "NUMBER 1e999",
        "NUMBER 0x1p3",
        "NUMBER 1d",
        "NUMBER 1f",
        "NUMBER 1,5",
        "NUMBER .5",
        "NUMBER +1",
        "NUMBER ١",
        "DATE 08.12.2024",
        "DATE 12/08/2024",
        "DATE 2024-02-30",
        "DATE 2024-12-8",
        "DATE 45634",
        "DATE +12024-12-08"
      })
  void anotherFormIsNotRead(String formAndCell) {
    String[] parts = formAndCell.split(" ");
    assertThat(CellForm.valueOf(parts[0]).has(parts[1])).isFalse();
    assertThat(CellForm.valueOf(parts[0]).has("")).isTrue();
    assertThat(CellForm.TEXT.has(parts[1])).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLAG true",
        "FLAG false",
        "WHOLE 0",
        "WHOLE -12",
        "NUMBER -0.25",
        "NUMBER 1.2E-7",
        "NUMBER 12",
        "DATE 2024-12-08"
      })
  void theFormOfTheProgramIsRead(String formAndCell) {
    String[] parts = formAndCell.split(" ");
    assertThat(CellForm.valueOf(parts[0]).has(parts[1])).isTrue();
  }
}
