package regimecollapse.explore;

import java.util.List;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/**
 * A what-if that can be run.
 *
 * @param whatIf what was asked
 * @param scenario the same as a scenario of two arms, the base first
 * @param function makes its runs
 * @param base where runs of its base arm are shared: what they depend on besides reading and number
 * @param warnings what is legal but surely not meant
 */
record Asked(
    WhatIf whatIf, Scenario scenario, RunFunction function, String base, List<String> warnings) {
  /** The name of the arm of a what-if that has no file. */
  static final String ARM = "what-if";

  Asked {
    warnings = List.copyOf(warnings);
  }

  Arm baseArm() {
    return scenario.arms().get(0);
  }

  Arm arm() {
    return scenario.arms().get(1);
  }

  /** The arm that the page calls base or whatif. */
  Arm arm(boolean changed) {
    return changed ? arm() : baseArm();
  }

  List<Hypothesis> hypotheses() {
    return scenario.hypotheses();
  }
}
