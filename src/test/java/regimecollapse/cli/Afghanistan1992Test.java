package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Use;

/** The case of Afghanistan 1989 to 1992: its tables, its record and its facts. */
class Afghanistan1992Test {
  private static final Path CASE = Shipped.folder("afghanistan-1992");
  private static final Path FILE = Shipped.FOLDER.resolve("afghanistan-1992.yaml");
  private static final Pattern ID = Pattern.compile("\\bC[0-9]{3}\\b");

  private static Scenario scenario;

  @BeforeAll
  static void read() {
    scenario = ScenarioReader.read(FILE).scenario();
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> table =
        CsvReader.builder().ofNamedCsvRecord(CASE.resolve(name))) {
      return table.stream().toList();
    }
  }

  private static Map<String, Long> counts(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .collect(Collectors.groupingBy(r -> r.getField(column), Collectors.counting()));
  }

  /** Counts of the tables that were handed over, 52 rows of control without a page among them. */
  @Test
  void itsTablesHaveTheRowsThatWereCollected() throws IOException {
    assertThat(rows("localities.csv")).hasSize(75);
    assertThat(rows("roads.csv")).hasSize(106);
    List<NamedCsvRecord> control = rows("control.csv");
    assertThat(counts(control, "controller"))
        .isEqualTo(Map.of("government", 46L, "mujahideen", 29L));
    assertThat(counts(control, "basis")).containsEntry("general knowledge", 52L);
    assertThat(counts(control, "confidence")).containsEntry("high", 17L);
    double area = rows("localities.csv").stream().mapToDouble(Afghanistan1992Test::area).sum();
    assertThat(area).isBetween(642_164.0, 642_166.0);
  }

  private static double area(NamedCsvRecord row) {
    return Double.parseDouble(row.getField("area_km2"));
  }

  /** 39 changes of control were handed over; one of them is back to the government. */
  @Test
  void fallsAreForTheFitAndForChecksByTurns() {
    List<Observation> falls =
        scenario.observations().stream().filter(Afghanistan1992Test::isFall).toList();
    assertThat(falls).hasSize(38);
    assertThat(falls)
        .isSortedAccordingTo(
            Comparator.comparing(Observation::earliest)
                .thenComparing(Observation::latest)
                .thenComparing(Observation::id));
    for (int i = 0; i < falls.size(); i++) {
      Use turn = i % 2 == 0 ? Use.FIT : Use.CHECK;
      assertThat(falls.get(i).use()).as(falls.get(i).id()).isEqualTo(turn);
    }
  }

  private static boolean isFall(Observation it) {
    return it.by().isPresent();
  }

  @Test
  void eachFactFeedsSomethingOrSaysWhyNot() throws IOException {
    Set<String> cited = new TreeSet<>();
    for (String name : List.of("case.yaml", "record.yaml", "localities.csv")) {
      ID.matcher(Files.readString(CASE.resolve(name))).results().forEach(m -> cited.add(m.group()));
    }
    Map<String, String> reasons =
        rows("evidence.csv").stream()
            .collect(Collectors.toMap(r -> r.getField("id"), r -> r.getField("not_used_because")));
    assertThat(reasons.keySet()).containsAll(cited);
    assertThat(reasons)
        .allSatisfy(
            (id, reason) -> assertThat(reason.isBlank()).as(id).isEqualTo(cited.contains(id)));
  }
}
