package regimecollapse.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.compare.stored.Made;
import regimecollapse.analysis.compare.stored.StoredResults;

class ComparabilityTest {
  @TempDir private Path folder;

  private Made a() {
    return Made.in(folder.resolve("first"));
  }

  private Made b() {
    return Made.in(folder.resolve("second"));
  }

  private static List<String> refusals(Made a, Made b) {
    return Comparison.refusals(List.of(a.read("A"), b.read("B")));
  }

  @Test
  void foldersOfTheSameMeaningMayBeCompared() {
    assertThat(refusals(a().runs("base", 1, 10, 20), b().runs("base", 2, 15, 25))).isEmpty();
  }

  @Test
  void anotherEndOrCapitalOrUnitIsRefusedAllAtOnce() {
    Made other =
        b().scenario("end", "2026-12-31")
            .scenario("capital", "dorn")
            .scenario("paths", Map.of("money", Map.of("unit", "USD bn")));
    assertThat(refusals(a(), other))
        .containsExactly(
            "Not comparable: the end of observation is 2025-03-07 in A (first) and 2026-12-31 in B"
                + " (second).",
            "Not comparable: the capital, whose loss is the collapse is kell in A (first) and dorn"
                + " in B (second).",
            "Not comparable: the unit of scenario.paths.money is \"index\" in A (first) and \"USD"
                + " bn\" in B (second).");
  }

  @Test
  void anotherUnitOfAParameterIsRefused() {
    Map<String, Object> days = Map.of("case", Map.of("news.weight", Map.of("unit", "days")));
    Map<String, Object> ratio = Map.of("case", Map.of("news.weight", Map.of("unit", "ratio")));
    assertThat(refusals(a().manifest("parameters", days), b().manifest("parameters", ratio)))
        .singleElement()
        .asString()
        .contains("parameters.case.news.weight", "\"days\"", "\"ratio\"");
  }

  @Test
  void anotherFactionOnTheGovernmentsSideIsRefused() {
    Made other =
        b().scenario(
                "factions",
                Map.of("crown", Map.of("side", "regime"), "guild", Map.of("side", "regime")));
    assertThat(refusals(a(), other))
        .singleElement()
        .asString()
        .contains("the side of the government is [crown] in A", "[crown, guild] in B");
  }

  @Test
  void anotherFactionElsewhereIsNotRefused() {
    Made other =
        b().scenario(
                "factions",
                Map.of("crown", Map.of("side", "regime"), "league", Map.of("side", "opposition")));
    assertThat(refusals(a(), other)).isEmpty();
  }

  @Test
  void theReferenceDateMattersOnlyWhereDaysCountFromIt() {
    Made dated = a().runs("base", 1, 10, 20);
    assertThat(refusals(dated, b().runs("base", 1, 9, 8).scenario("reference-date", "2024-12-01")))
        .isEmpty();
    Made quiet =
        b().row("H,base,0,1,false,,2025-03-07,,ok,0,").scenario("reference-date", "2024-12-01");
    assertThat(refusals(dated, quiet))
        .singleElement()
        .asString()
        .contains("the reference date", "H, base", "2024-11-27 in A", "2024-12-01 in B");
  }

  @Test
  void aFallBeforeTheOffensiveDoesNotCountFromTheReferenceDate() {
    Made early = b().runs("base", 1, 9, 8).scenario("reference-date", "2024-12-01");
    early.row("H,base,2,3,true,-14,2024-11-13,,ok,0,");
    assertThat(refusals(a().runs("base", 1, 10, 20), early)).isEmpty();
  }

  @Test
  void whatIsNotSaidIsNotedAndNotRefused() {
    Made silent = b();
    silent.scenario("end", List.of()).scenario("factions", Map.of()).scenario("paths", Map.of());
    StoredResults first = a().read("A");
    StoredResults second = silent.read("B");
    assertThat(Comparison.refusals(List.of(first, second))).isEmpty();
    assertThat(Comparability.of(first, second).notes())
        .hasSize(3)
        .anySatisfy(note -> assertThat(note).contains("the end of observation", "B (second)"))
        .anySatisfy(note -> assertThat(note).contains("the government's side"))
        .anySatisfy(note -> assertThat(note).contains("units", "B (second) names none"));
  }
}
