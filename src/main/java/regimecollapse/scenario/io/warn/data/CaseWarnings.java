package regimecollapse.scenario.io.warn.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * Names of arms, hypotheses and places that differ by small and capital letters alone; a capital
 * without people or land.
 */
public final class CaseWarnings {
  private static final String PLACE = "id";

  private CaseWarnings() {}

  /**
   * Compares the names of arms and hypotheses with each other, those of places too, and looks at
   * the capital.
   */
  public static void check(Document document, Scenario scenario, Problems found) {
    List<String> arms = scenario.arms().stream().map(Arm::id).toList();
    List<String> hypotheses = scenario.hypotheses().stream().map(Hypothesis::id).toList();
    sections(
        document,
        "arms",
        "charts such as morale-%s.svg and morale-%s.svg are one file on Windows and macOS",
        arms,
        found);
    sections(document, "hypotheses", "spreadsheets take %s and %s for one", hypotheses, found);
    capital(document, scenario, found);
    Map<String, String> places = new HashMap<>();
    for (CsvRow row : document.data().rows(FileKeys.LOCALITIES)) {
      earlier(places, row.optional(PLACE))
          .ifPresent(
              other -> found.add(row.told(PLACE, message("place", other)).legal("another name")));
    }
  }

  /** What is a share of nothing in the capital is told as if it were known. */
  private static void capital(Document document, Scenario scenario, Problems found) {
    for (CsvRow row : document.data().rows(FileKeys.LOCALITIES)) {
      if (row.optional(PLACE).equals(scenario.geography().capital())) {
        for (String column : List.of("population", "area_km2")) {
          if (Plain.isDecimal(row.optional(column).strip())
              && Double.parseDouble(row.optional(column).strip()) == 0) {
            found.add(
                row.told(column, "the capital has 0, so that no share is lost with it")
                    .legal("more than 0; an estimate where it is not known"));
          }
        }
      }
    }
  }

  private static void sections(
      Document document, String section, String files, List<String> names, Problems found) {
    Node.Mapping map = document.tree().section(section);
    Map<String, String> before = new HashMap<>();
    for (String name : names) {
      earlier(before, name)
          .ifPresent(
              other ->
                  found.add(
                      Problem.at(
                              KeyPlace.of(map, name), section + "." + name, message("name", other))
                          .legal("another name; " + files.formatted(other, name))));
    }
  }

  /** The name before it that is the same but for the size of its letters. */
  private static Optional<String> earlier(Map<String, String> before, String name) {
    String first = before.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    return Optional.ofNullable(first).filter(other -> !other.equals(name));
  }

  /** That a name is the same but for the size of its letters. */
  static String message(String what, String other) {
    return "the " + what + " differs from " + other + " by small and capital letters alone";
  }
}
