package regimecollapse.scenario.io.warn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.PathNumbers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;

/** Numbers that are legal one by one but become too large together. */
final class Overflows {
  /** Units of all formations; each takes some hundred bytes in every run that is made at a time. */
  private static final double MOST_UNITS = 2_000_000;

  /** Soldiers of a formation: they are counted in whole numbers that end at twice as many. */
  private static final double MOST_SOLDIERS = 1e9;

  private static final ToDoubleFunction<Uncertain> HIGHEST = number -> number.prior().high();

  private Overflows() {}

  static void check(Scenario scenario, Node.Mapping tree, Problems found) {
    for (Arm arm : scenario.arms()) {
      courses(scenario, arm, tree.section("arms").section(arm.id()), found);
    }
    int before = found.size();
    units(scenario, tree.section("formations"), found);
    if (found.size() > before) {
      return;
    }
    for (Formation formation : scenario.formations()) {
      growth(scenario, formation, tree.section("formations").section(formation.id()), found);
    }
  }

  /** Soldiers of a formation at the greatest point of its path, in any arm. */
  private static void growth(
      Scenario scenario, Formation formation, Node.Mapping node, Problems found) {
    Path path = strengthPath(scenario, formation).orElse(null);
    if (path == null) {
      return;
    }
    PathNumbers numbers = new PathNumbers(scenario, HIGHEST);
    double first = strength(scenario, formation);
    Arm most = null;
    double soldiers = first * numbers.before(path).greatest();
    for (Arm arm : scenario.arms()) {
      double then = first * numbers.after(path, pathChanges(arm)).greatest();
      if (then > soldiers) {
        soldiers = then;
        most = arm;
      }
    }
    if (!(soldiers <= MOST_SOLDIERS)) {
      found.add(
          Problem.at(
                  KeyPlace.of(node, "strength-path"),
                  "formations." + formation.id() + ".strength-path",
                  "the formation grows to "
                      + Plain.size(soldiers)
                      + " soldiers"
                      + (most == null ? "" : " in arm " + most.id()))
              .value(path.id())
              .legal("at most " + Plain.text(MOST_SOLDIERS) + " soldiers"));
    }
  }

  private static List<PathChange> pathChanges(Arm arm) {
    return arm.changes().stream()
        .filter(PathChange.class::isInstance)
        .map(PathChange.class::cast)
        .toList();
  }

  private static Optional<Path> strengthPath(Scenario scenario, Formation formation) {
    return scenario.paths().stream()
        .filter(path -> formation.strengthPath().filter(path.id()::equals).isPresent())
        .findFirst();
  }

  /** Only scaling makes a course greater than its points; one scaling after the other. */
  private static void courses(Scenario scenario, Arm arm, Node.Mapping node, Problems found) {
    List<PathChange> sofar = new ArrayList<>();
    for (int i = 0; i < arm.changes().size(); i++) {
      if (arm.changes().get(i) instanceof PathChange change) {
        sofar.add(change);
        double most = change instanceof PathChange.Scale ? greatest(scenario, change, sofar) : 0;
        if (!(most <= Plain.LARGEST)) {
          Node.Mapping at = (Node.Mapping) node.items("changes").get(i);
          String path = "arms." + arm.id() + ".changes[" + i + "].by";
          found.add(
              Problem.at(KeyPlace.of(at, "by"), path, "the path grows to " + Plain.size(most))
                  .value(at.text("by"))
                  .legal(Plain.LEGAL_SIZE));
          return;
        }
      }
    }
  }

  private static double greatest(Scenario scenario, PathChange change, List<PathChange> changes) {
    PathNumbers numbers = new PathNumbers(scenario, HIGHEST);
    return scenario.paths().stream()
        .filter(path -> change.paths().contains(path.id()))
        .mapToDouble(path -> numbers.after(path, changes).greatest())
        .max()
        .orElse(0);
  }

  /** Soldiers on the first day, at the upper end of every range, in units. */
  private static void units(Scenario scenario, Node.Mapping formations, Problems found) {
    double all = 0;
    double most = -1;
    Formation largest = null;
    for (Formation formation : scenario.formations()) {
      double units = soldiers(scenario, formation) / scenario.soldiersPerAgent();
      all += units;
      if (units > most) {
        most = units;
        largest = formation;
      }
    }
    if (!(all <= MOST_UNITS)) {
      Node.Mapping node = formations.section(largest.id());
      found.add(
          Problem.at(
                  KeyPlace.of(node, "strength"),
                  "formations." + largest.id() + ".strength",
                  "all formations have up to "
                      + Plain.size(all)
                      + " units of "
                      + scenario.soldiersPerAgent()
                      + (scenario.soldiersPerAgent() == 1 ? " soldier" : " soldiers"))
              .value(node.get("strength").map(Node::shown).orElse(""))
              .legal(
                  "at most "
                      + Plain.text(MOST_UNITS)
                      + " units; fewer soldiers or a greater soldiers-per-agent"));
    }
  }

  private static double soldiers(Scenario scenario, Formation formation) {
    double strength = strength(scenario, formation);
    double index = strengthPath(scenario, formation).map(path -> first(scenario, path)).orElse(1.0);
    return strength == 0 || index == 0 ? 0 : strength * index;
  }

  /** Soldiers where the path of strength is 1. Strengths of the army are shares of its rolls. */
  private static double strength(Scenario scenario, Formation formation) {
    return formation.kind() == FormationKind.ARMY
        ? scenario.parameters().get(Parameter.FORCES_ARMY_ROLLS).prior().high()
            * HIGHEST.applyAsDouble(formation.strength())
            / scenario.formations().stream()
                .filter(other -> other.kind() == FormationKind.ARMY)
                .mapToDouble(other -> HIGHEST.applyAsDouble(other.strength()))
                .sum()
        : HIGHEST.applyAsDouble(formation.strength());
  }

  private static double first(Scenario scenario, Path path) {
    return new PathNumbers(scenario, HIGHEST).before(path).at(0);
  }
}
