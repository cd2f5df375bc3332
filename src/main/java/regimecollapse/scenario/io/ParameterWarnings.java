package regimecollapse.scenario.io;

import java.util.List;
import java.util.stream.Collectors;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.RunCells.RunCell;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * Parameters that a file states for all hypotheses of its bases while each of them states its own,
 * which wins, or while no run has the mechanism that they belong to; and those that a fit is to
 * learn and that have one value in every run. What bases state is the case's middle, and no
 * mistake; so is what stands in one file with the hypotheses.
 */
final class ParameterWarnings {
  private ParameterWarnings() {}

  static void check(Document document, Scenario scenario, Problems found) {
    String top = document.sources().top().toString();
    Node.Mapping hypotheses = document.tree().section("hypotheses");
    List<String> run =
        RunCells.of(document.tree()).stream().map(RunCell::hypothesis).distinct().toList();
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
              } else if (stated) {
                ofAbsentMechanism(key, entry, scenario, found);
              }
            });
    fit(document, scenario, found);
  }

  private static void ofAbsentMechanism(
      String key, Node.Entry entry, Scenario scenario, Problems found) {
    Parameter.find(key)
        .flatMap(p -> MechanismKind.owner(p))
        .filter(owner -> scenario.hypotheses().stream().noneMatch(h -> h.mechanism() == owner))
        .ifPresent(
            owner ->
                found.add(
                    Problem.at(
                            entry.value().place(),
                            "parameters." + key,
                            "this acts on no run: it belongs to the mechanism " + owner.key())
                        .value(entry.value().shown())
                        .legal("mechanism: {leaving: " + owner.key() + "}, or leave it out")));
  }

  private static void fit(Document document, Scenario scenario, Problems found) {
    for (Node item : document.tree().section("fit").items("parameters")) {
      Parameter.find(item.shown())
          .filter(p -> scenario.hypotheses().stream().allMatch(h -> isFixed(scenario, h, p)))
          .ifPresent(p -> found.add(unlearnable(item, p)));
    }
  }

  private static boolean isFixed(Scenario scenario, Hypothesis hypothesis, Parameter p) {
    Prior prior = scenario.belief(hypothesis, p).prior();
    return prior.low() >= prior.high();
  }

  private static Problem unlearnable(Node item, Parameter p) {
    String why =
        MechanismKind.owner(p)
            .map(owner -> ": it belongs to the mechanism " + owner.key() + ", or is one number")
            .orElse(": it is one number");
    return Problem.at(
            item.place(), "fit.parameters", "a fit learns nothing of it, it never varies" + why)
        .value(item.shown())
        .legal("parameters with a range under a hypothesis that is run");
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
