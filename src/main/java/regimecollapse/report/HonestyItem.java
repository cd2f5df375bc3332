package regimecollapse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regimecollapse.evidence.Status;
import regimecollapse.report.words.InputRow;
import regimecollapse.report.words.PageTable;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.text.Counts;
import regimecollapse.text.Percent;

/**
 * One thing that a reader must know before relying on the numbers.
 *
 * @param title heading
 * @param text in plain words
 * @param table what stands behind it; without rows it is left out
 */
record HonestyItem(String title, String text, PageTable table) {
  private static final PageTable NO_TABLE = PageTable.of(List.of(), List.of(), 0);

  /** Whether there is a table. */
  boolean tabled() {
    return !table.rows().isEmpty();
  }

  /**
   * What can be said of every scenario.
   *
   * @param fitted keys of the parameters whose values came from draws of a posterior
   */
  static List<HonestyItem> of(Scenario scenario, Inputs inputs, List<String> fitted) {
    List<HonestyItem> items = new ArrayList<>();
    if (scenario.speculative()) {
      items.add(
          new HonestyItem(
              "Speculative", "The scenario rests on something that no source supports.", NO_TABLE));
    }
    items.add(statuses(inputs));
    items.add(putIn(scenario));
    items.add(assumptions(scenario, fitted));
    return items;
  }

  private static HonestyItem statuses(Inputs inputs) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<Status, Integer> count : inputs.counts().entrySet()) {
      rows.add(
          List.of(
              InputRow.status(count.getKey()),
              Integer.toString(count.getValue()),
              Percent.of((double) count.getValue() / inputs.total()),
              meaning(count.getKey())));
    }
    String text =
        Counts.of(inputs.total(), "number enters", "numbers enter")
            + " the model with a home of its own; "
            + inputs.assumed()
            + " of them no source states.";
    List<String> header = List.of("status", "numbers", "share", "meaning");
    return new HonestyItem("How much is known", text, PageTable.of(header, rows, rows.size()));
  }

  private static String meaning(Status status) {
    return switch (status) {
      case DOCUMENTED -> "a source states it";
      case DERIVED -> "computed from stated figures";
      case CONTESTED -> "sources disagree, the range spans them";
      case ASSUMPTION -> "a choice, with the range that seems plausible";
      case AUTHORS_CHOICE ->
          "a bare number in a scenario file, or left as it is when nothing is said";
    };
  }

  private static HonestyItem putIn(Scenario scenario) {
    int priors = scenario.hypotheses().stream().mapToInt(h -> h.parameters().size()).sum();
    return new HonestyItem(
        "What was put in",
        "The hypotheses differ from each other only in "
            + Counts.of(priors, "parameter range", "parameter ranges")
            + " that they set. That results differ in the direction of these ranges is a check of"
            + " the program, not a finding. The bands and intervals hold the ranges of the inputs"
            + " and chance; they do not hold errors in the equations.",
        NO_TABLE);
  }

  private static HonestyItem assumptions(Scenario scenario, List<String> fitted) {
    List<List<String>> rows = new ArrayList<>();
    add(rows, "case", scenario.parameters());
    for (Hypothesis h : scenario.hypotheses()) {
      add(rows, h.title(), h.parameters());
    }
    List<String> header = List.of("parameter", "set by", "range", "unit", "meaning");
    String text =
        "Parameters that nobody has measured. Each run draws them from their range anew"
            + (fitted.isEmpty()
                ? "."
                : ", but for those from the fit: "
                    + String.join(", ", fitted)
                    + ". Of these the range is that of the scenario; no run draws from it.");
    return new HonestyItem("Assumed parameters", text, PageTable.of(header, rows, rows.size()));
  }

  private static void add(
      List<List<String>> rows, String setBy, Map<Parameter, Uncertain> parameters) {
    parameters.forEach(
        (p, number) -> {
          if (number.provenance().status().isAssumed()) {
            String range = number.prior().range();
            rows.add(List.of(p.key(), setBy, range, p.unit(), p.meaning()));
          }
        });
  }
}
