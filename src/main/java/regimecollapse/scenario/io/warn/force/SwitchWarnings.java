package regimecollapse.scenario.io.warn.force;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.PathNumbers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.text.Numbers;

/**
 * Support that is switched off where the path is below 1: that raises it. A factor among which an
 * attribution shares the outcome is off on purpose.
 */
public final class SwitchWarnings {
  private SwitchWarnings() {}

  /** Looks at the switches of the case and of the arms. */
  public static void check(Scenario scenario, Node.Mapping tree, Problems found) {
    Node.Mapping switches = tree.section("switches");
    for (Factor factor : Factor.values()) {
      if (!scenario.factors().contains(factor)) {
        Place place = KeyPlace.of(switches, factor.key());
        raised(scenario, List.of(), factor, place, "switches." + factor.key(), found);
      }
    }
    Node.Mapping arms = tree.section("arms");
    for (Arm arm : scenario.arms()) {
      List<Node> nodes = arms.section(arm.id()).items("changes");
      List<PathChange> changes = ArmSettings.of(scenario, arm).pathChanges();
      for (int i = 0; i < nodes.size(); i++) {
        if (arm.changes().get(i) instanceof Change.Switch s && !s.on()) {
          Place place = KeyPlace.of((Node.Mapping) nodes.get(i), "switch");
          String path = "arms." + arm.id() + ".changes[" + i + "].switch";
          raised(scenario, changes, s.factor(), place, path, found);
        }
      }
    }
  }

  private static void raised(
      Scenario scenario,
      List<PathChange> changes,
      Factor factor,
      Place place,
      String keyPath,
      Problems found) {
    boolean meant =
        scenario
            .attribution()
            .filter(a -> a.players().stream().anyMatch(p -> p.off().contains(factor)))
            .isPresent();
    Optional<Path> lowest = meant ? Optional.empty() : below(scenario, changes, factor);
    lowest.ifPresent(
        path -> {
          double least = least(scenario, changes, path);
          found.add(
              Problem.at(
                      place,
                      keyPath,
                      ("off means index 1 in the whole run, which raises %s where "
                              + "its path is lower: to 1 from %s at the least")
                          .formatted(path.id(), Numbers.digits(least, 3)))
                  .value(factor.key() + " off")
                  .legal(
                      ("for no support {cut: %s, to: 0, from: DATE}, to keep a "
                              + "level {hold: %s, from: DATE}")
                          .formatted(path.id(), path.id())));
        });
  }

  /** The path behind a switch that falls below 1 by most, if any does; no strikes are 0. */
  private static Optional<Path> below(Scenario scenario, List<PathChange> changes, Factor factor) {
    return scenario.paths().stream()
        .filter(p -> p.role() != PathRole.STRIKES)
        .filter(p -> p.role().factor().filter(f -> f == factor).isPresent())
        .filter(p -> least(scenario, changes, p) < 1)
        .reduce((a, b) -> least(scenario, changes, b) < least(scenario, changes, a) ? b : a);
  }

  private static double least(Scenario scenario, List<PathChange> changes, Path path) {
    return new PathNumbers(scenario, Uncertain::centre)
        .after(path, changes)
        .leastUntil(scenario.timeline().length());
  }
}
