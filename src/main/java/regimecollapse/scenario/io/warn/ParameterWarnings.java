package regimecollapse.scenario.io.warn;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.document.Overrides;
import regimecollapse.scenario.io.document.RunCells;
import regimecollapse.scenario.io.document.RunCells.RunCell;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;

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
    Predicate<Node> here =
        value -> value.place().file().equals(top) || value.place().file().equals(Overrides.PLACE);
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
              boolean stated = here.test(entry.value());
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
    own(document, scenario, here, found);
    arms(document, scenario, found);
    fit(document, scenario, found);
  }

  private static void ofAbsentMechanism(
      String key, Node.Entry entry, Scenario scenario, Problems found) {
    Set<MechanismKind> here = EnumSet.noneOf(MechanismKind.class);
    scenario.hypotheses().forEach(h -> here.add(h.mechanism()));
    absent(key, here)
        .ifPresent(owner -> found.add(idle(entry.value(), "parameters." + key, owner)));
  }

  /** The mechanism that a parameter belongs to, if it is none of those that there are. */
  private static Optional<MechanismKind> absent(String key, Set<MechanismKind> here) {
    return Parameter.find(key).flatMap(MechanismKind::owner).filter(owner -> !here.contains(owner));
  }

  private static Problem idle(Node value, String path, MechanismKind owner) {
    return Problem.at(
            value.place(), path, "this acts on no run: it belongs to the mechanism " + owner.key())
        .value(value.shown())
        .legal("mechanism: {leaving: " + owner.key() + "}, or leave it out");
  }

  /** What the file states for one hypothesis that is run under other mechanisms alone. */
  private static void own(
      Document document, Scenario scenario, Predicate<Node> stated, Problems found) {
    Map<String, Set<MechanismKind>> here = new LinkedHashMap<>();
    for (Hypothesis h : scenario.hypotheses()) {
      int cross = h.id().lastIndexOf(Hypothesis.CROSS);
      String name = cross < 0 ? h.id() : h.id().substring(0, cross);
      here.computeIfAbsent(name, n -> EnumSet.noneOf(MechanismKind.class)).add(h.mechanism());
    }
    Node.Mapping hypotheses = document.tree().section("hypotheses");
    here.forEach(
        (name, mechanisms) ->
            hypotheses
                .section(name)
                .section("parameters")
                .entries()
                .forEach(
                    (key, entry) ->
                        absent(key, mechanisms)
                            .filter(owner -> stated.test(entry.value()))
                            .map(o -> idle(entry.value(), path(name) + ".parameters." + key, o))
                            .ifPresent(found::add)));
  }

  private static String path(String hypothesis) {
    return "hypotheses." + hypothesis;
  }

  /** Changes of arms that no run heeds. */
  private static void arms(Document document, Scenario scenario, Problems found) {
    Set<MechanismKind> here = EnumSet.noneOf(MechanismKind.class);
    scenario.hypotheses().forEach(h -> here.add(h.mechanism()));
    for (Arm arm : scenario.arms()) {
      List<Node> changes = document.tree().section("arms").section(arm.id()).items("changes");
      for (int i = 0; i < changes.size(); i++) {
        String path = "arms." + arm.id() + ".changes[" + i + "].parameter";
        changes
            .get(i)
            .asMap()
            .flatMap(c -> c.scalar("parameter"))
            .ifPresent(
                named ->
                    absent(named.text(), here).ifPresent(o -> found.add(idle(named, path, o))));
      }
    }
  }

  private static void fit(Document document, Scenario scenario, Problems found) {
    for (Node item : document.tree().section("fit").items("parameters")) {
      Parameter.find(item.shown())
          .filter(p -> !scenario.varies(p))
          .ifPresent(p -> found.add(unlearnable(item, p)));
    }
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
