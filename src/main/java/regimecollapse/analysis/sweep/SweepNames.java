package regimecollapse.analysis.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.CaseNames;
import regimecollapse.scenario.change.Change;

/** Names of sweeps: that of the arm that makes the same changes, else the changes in words. */
final class SweepNames {
  private SweepNames() {}

  /**
   * A sweep with its name.
   *
   * @param rest what all its arms change besides date and level
   * @param lever what they have at the level, in words
   */
  static Sweep of(Scenario scenario, List<Change> rest, String lever, List<Sweep.Point> points) {
    Optional<Arm> named =
        scenario.arms().stream().filter(arm -> arm.changes().equals(rest)).findFirst();
    String words = rest.stream().map(SweepNames::label).collect(Collectors.joining("; "));
    String plain = words.isEmpty() ? "no other change" : words;
    return new Sweep(
        named.map(Arm::id).orElse(plain), named.map(Arm::title).orElse(plain), lever, points);
  }

  private static String label(Change change) {
    return change.words(CaseNames.IDS).label();
  }
}
