package regimecollapse.scenario.io.warn;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.document.ScenarioFormat;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.text.Counts;

/** Days since day 0 that no run has, and a day 0 after which nothing comes. */
final class OutputWarnings {
  private final Timeline run;
  private final Problems found;

  /** Model days of the earliest and the latest day 0 of all arms. */
  private final double earliest;

  private final double latest;

  private OutputWarnings(Scenario scenario, Problems found) {
    this.run = scenario.timeline();
    this.found = found;
    double own = ArmSettings.unchanged(scenario).zeroDay(scenario);
    double least = own;
    double most = own;
    // A named event is day 0 of all arms.
    if (run.zero().isEmpty()) {
      for (var arm : scenario.arms()) {
        double zero = ArmSettings.of(scenario, arm).zeroDay(scenario);
        least = Math.min(least, zero);
        most = Math.max(most, zero);
      }
    }
    this.earliest = least;
    this.latest = most;
  }

  static void check(Document document, Scenario scenario, Problems found) {
    OutputWarnings all = new OutputWarnings(scenario, found);
    if (all.zero(document.tree())) {
      return;
    }
    Node.Mapping outputs = document.tree().section("outputs");
    all.mapDays(outputs.items("map-days"));
    all.windows(outputs.items(ScenarioFormat.WINDOWS));
    all.magnified(outputs);
  }

  private double left() {
    return run.length() + 1 - earliest;
  }

  private String legal() {
    return "at most "
        + Plain.text(left())
        + ", the days from day 0 to the end of the run on "
        + run.end();
  }

  /** Tells of it; all else that there is to tell follows. */
  private boolean zero(Node.Mapping tree) {
    boolean last = run.zero().filter(zero -> !zero.date().isBefore(run.end())).isPresent();
    if (last) {
      Node.Mapping zero = tree.section(ScenarioFormat.ZERO);
      LocalDate before = run.end().minusDays(1);
      found.add(
          Problem.at(
                  KeyPlace.of(zero, "date"),
                  ScenarioFormat.ZERO + ".date",
                  "day 0 is the last day of the run: nothing comes after it")
              .value(zero.text("date"))
              .legal("a date before the end, at most " + before));
    }
    return last;
  }

  private void windows(List<Node> days) {
    for (int i = 0; i < days.size(); i++) {
      double window = Plain.number(days.get(i)).orElse(0.0);
      if (window > left()) {
        String path = "outputs." + ScenarioFormat.WINDOWS + "[" + i + "]";
        found.add(
            Problem.at(
                    days.get(i).place(),
                    path,
                    "the run ends before the window does: it counts the same as a shorter one")
                .value(days.get(i).shown())
                .legal(legal()));
      }
    }
  }

  private void magnified(Node.Mapping outputs) {
    double days = Plain.number(outputs, "magnify-days").orElse(0.0);
    if (days > left()) {
      found.add(
          Problem.at(
                  outputs.entries().get("magnify-days").value().place(),
                  "outputs.magnify-days",
                  "the run ends before: nothing is shown on the last days")
              .value(outputs.text("magnify-days"))
              .legal(legal()));
    }
  }

  private void mapDays(List<Node> days) {
    Set<Double> seen = new HashSet<>();
    for (int i = 0; i < days.size(); i++) {
      double day = Plain.number(days.get(i)).orElse(0.0);
      String wrong = "";
      if (!seen.add(day)) {
        wrong = "the day is there twice";
      } else if (day > left()) {
        wrong = "no run is so long";
      } else if (latest + day < 0) {
        wrong =
            "the day lies before the start of the run, "
                + Counts.of((int) latest, "day", "days")
                + " before day 0";
      }
      if (!wrong.isEmpty()) {
        found.add(
            Problem.at(days.get(i).place(), "outputs.map-days[" + i + "]", wrong)
                .value(days.get(i).shown())
                .legal(
                    "days since day 0, each once, %s to %s"
                        .formatted(Plain.text(-latest), Plain.text(left()))));
      }
    }
  }
}
