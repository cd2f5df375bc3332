package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Use;

/** The case of Afghanistan 2021: its tables, its two records and its facts. */
class Afghanistan2021Test {
  private static final Path CASE = Shipped.folder("afghanistan-2021");
  private static final String MAY = "scenarios/afghanistan-2021.yaml";
  private static final String AUGUST = "scenarios/afghanistan-2021-august.yaml";
  private static final Pattern ID = Pattern.compile("\\bA[0-9]{3}\\b");

  private static Scenario may;
  private static Scenario august;

  @BeforeAll
  static void read() {
    may = ScenarioReader.read(Path.of(MAY)).scenario();
    august = ScenarioReader.read(Path.of(AUGUST)).scenario();
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> table =
        CsvReader.builder().ofNamedCsvRecord(CASE.resolve(name))) {
      return table.stream().toList();
    }
  }

  private static Map<String, Long> counts(String name, String column) throws IOException {
    return rows(name).stream()
        .collect(Collectors.groupingBy(r -> r.getField(column), Collectors.counting()));
  }

  /** Counts of the tables that were handed over, and the area of the provinces. */
  @Test
  void itsTablesHaveTheRowsThatWereCollected() throws IOException {
    assertThat(counts("localities.csv", "role")).containsEntry("gov", 34L);
    assertThat(rows("localities.csv")).hasSize(75);
    assertThat(rows("roads.csv")).hasSize(106);
    assertThat(counts("control.csv", "controller"))
        .isEqualTo(Map.of("government", 73L, "taliban", 2L));
    assertThat(counts("control-august.csv", "confidence")).containsEntry("high", 50L);
    double area = may.geography().localities().stream().mapToDouble(Locality::areaKm2).sum();
    assertThat(area).isBetween(642_164.0, 642_166.0);
  }

  /** No provincial capital was lost before August. */
  @Test
  void onBothEvesAllCapitalsAreTheGovernments() {
    for (Scenario it : List.of(may, august)) {
      assertThat(it.geography().localities())
          .filteredOn(Locality::seat)
          .hasSize(34)
          .allMatch(place -> place.controller().equals("government"));
    }
  }

  /** 52 changes of control: one back to the government, one after the end, seven without a page. */
  @Test
  void fallsThatAreComparedAreForTheFitAndForChecksByTurns() {
    List<Observation> falls =
        may.observations().stream().filter(o -> o.place().isPresent()).toList();
    assertThat(falls).hasSize(50);
    List<Observation> compared = falls.stream().filter(o -> o.comparison().isPresent()).toList();
    assertThat(compared).hasSize(43);
    for (int i = 0; i < compared.size(); i++) {
      Use turn = i % 2 == 0 ? Use.FIT : Use.CHECK;
      assertThat(compared.get(i).use()).as(compared.get(i).id()).isEqualTo(turn);
    }
  }

  /** What is a fall of the record from August has the same row, but for the tolerance, from May. */
  @Test
  void theRecordFromAugustIsThatFromMayWithoutTheRuralPhase() {
    Map<String, Observation> all =
        may.observations().stream().collect(Collectors.toMap(Observation::id, o -> o));
    List<Observation> falls =
        august.observations().stream().filter(o -> o.place().isPresent()).toList();
    assertThat(falls).hasSize(37);
    assertThat(falls)
        .allSatisfy(
            it -> {
              assertThat(it.earliest()).isEqualTo(all.get(it.id()).earliest());
              assertThat(it.latest()).isEqualTo(all.get(it.id()).latest());
              assertThat(it.use()).isEqualTo(all.get(it.id()).use());
              assertThat(it.how()).isEqualTo(all.get(it.id()).how());
            });
  }

  @Test
  void eachFactFeedsSomethingOrSaysWhyNot() throws IOException {
    Set<String> cited = new TreeSet<>();
    for (String name :
        List.of(
            "case.yaml", "august.yaml", "record.yaml", "record-august.yaml", "localities.csv")) {
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
