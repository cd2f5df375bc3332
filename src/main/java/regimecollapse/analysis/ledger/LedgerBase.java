package regimecollapse.analysis.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.PathNumbers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * The arm against which money and months are counted: the cheapest of those that compare with the
 * first arm.
 */
final class LedgerBase {
  private static final Set<Factor> SUPPORT =
      EnumSet.of(Factor.FINANCE, Factor.LOGISTICS, Factor.AIR, Factor.ADVISERS, Factor.TOP_UP_PAY);

  private LedgerBase() {}

  /** Id of the base arm; empty without runs. */
  static String of(Scenario scenario, RunTable runs) {
    Set<String> comparable = comparable(scenario);
    Map<String, double[]> sums = new LinkedHashMap<>();
    runs.finished()
        .forEach(
            (cell, rows) -> {
              if (!rows.isEmpty() && comparable.contains(cell.arm())) {
                double[] sum = sums.computeIfAbsent(cell.arm(), a -> new double[2]);
                sum[0] += rows.stream().mapToDouble(RunRow::patronSpend).average().orElseThrow();
                sum[1]++;
              }
            });
    String base = "";
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, double[]> arm : sums.entrySet()) {
      double mean = arm.getValue()[0] / arm.getValue()[1];
      if (mean < least) {
        least = mean;
        base = arm.getKey();
      }
    }
    return base;
  }

  /**
   * The first arm, and those that have its offensive and its support on the first day: another date
   * is no matter of money, and without any support before there is no telling what its end did.
   */
  private static Set<String> comparable(Scenario scenario) {
    Set<String> arms = new LinkedHashSet<>();
    Optional<LocalDate> first = Optional.empty();
    for (Arm arm : scenario.arms()) {
      Optional<LocalDate> date = ArmSettings.of(scenario, arm).offensiveDate();
      first = arms.isEmpty() ? date : first;
      if (arms.isEmpty() || date.equals(first) && sameSupportAtStart(scenario, arm)) {
        arms.add(arm.id());
      }
    }
    return arms;
  }

  /** Also no switch of support, and no policy that decides from the first day of the run on. */
  private static boolean sameSupportAtStart(Scenario scenario, Arm arm) {
    ArmSettings base = ArmSettings.unchanged(scenario);
    ArmSettings settings = ArmSettings.of(scenario, arm);
    PathNumbers best = new PathNumbers(scenario, Uncertain::centre);
    return scenario.paths().stream()
            .filter(path -> path.role().support())
            .allMatch(p -> best.after(p, settings.pathChanges()).at(0) == best.before(p).at(0))
        && SUPPORT.stream()
            .allMatch(f -> settings.factors().contains(f) == base.factors().contains(f))
        && settings.policies().entrySet().stream()
            .allMatch(
                p ->
                    p.getValue().equals(base.policies().get(p.getKey()))
                        || p.getValue().mode() == PolicyMode.PATH
                        || p.getValue().mode() == PolicyMode.RETALIATE
                        || p.getValue().from().isAfter(scenario.timeline().start()));
  }
}
