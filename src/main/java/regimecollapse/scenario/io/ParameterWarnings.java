package regimecollapse.scenario.io;

import java.util.List;
import java.util.stream.Collectors;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/**
 * Parameters that a file states for all hypotheses of its bases while each of them states its own,
 * which wins. What bases state is the case's middle, and no mistake; so is what stands in one file
 * with the hypotheses.
 */
final class ParameterWarnings {
  private ParameterWarnings() {}

  static void check(Document document, Scenario scenario, Problems found) {
    String top = document.sources().top().toString();
    Node.Mapping hypotheses = document.tree().section("hypotheses");
    List<String> run = scenario.hypotheses().stream().map(Hypothesis::id).toList();
    document
        .tree()
        .section("parameters")
        .entries()
        .forEach(
            (key, entry) -> {
              String file = entry.value().place().file();
              boolean stated = file.equals(top) || file.equals(Overrides.PLACE);
              boolean hidden =
                  run.stream()
                      .map(id -> hypotheses.section(id).section("parameters").get(key))
                      .allMatch(own -> own.filter(o -> !o.place().file().equals(file)).isPresent());
              if (stated && hidden) {
                found.add(told(key, entry, run));
              }
            });
  }

  private static Problem told(String key, Node.Entry entry, List<String> run) {
    String names = run.stream().collect(Collectors.joining(", "));
    String each = run.size() == 1 ? " states its own, which wins" : " state their own, which win";
    return Problem.at(
            entry.value().place(), "parameters." + key, "this acts on no run: " + names + each)
        .value(entry.value().shown())
        .legal(
            "hypotheses.NAME.parameters."
                + key
                + ", or {parameter: "
                + key
                + ", value: ...} in an arm");
  }
}
