package regimecollapse.scenario.io.warn.data;

import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.FitFormat;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Use;
import regimecollapse.text.Counts;

/** A fit of a record in which nothing is for a fit. */
public final class FitRowWarnings {
  private FitRowWarnings() {}

  /** Looks for an entry of the record that is compared and is for a fit, if anything is fitted. */
  public static void check(Document document, Scenario scenario, Problems found) {
    boolean fitted = scenario.observations().stream().anyMatch(Observation::isFitted);
    if (scenario.fit().isEmpty() || fitted) {
      return;
    }
    Node.Mapping tree = document.tree();
    String record = tree.section("data").text(FileKeys.RECORD);
    boolean uses = scenario.observations().stream().anyMatch(o -> o.use() == Use.FIT);
    found.add(
        Problem.at(
                KeyPlace.of(tree, FitFormat.KEY),
                FitFormat.KEY,
                "there is nothing to fit: "
                    + (record.isEmpty()
                        ? "the case has no record"
                        : uses
                            ? "no row with use: fit in %s is compared with runs".formatted(record)
                            : "no row with use: fit in " + record))
            .value(Counts.of(scenario.observations().size(), "row", "rows"))
            .legal("a row of the record with use: fit and compare; or no section fit"));
  }
}
