package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.Hypothesis;

/** One plain sentence for each what-if under each hypothesis, from each set of runs. */
public final class WhatIfSentences {
  private WhatIfSentences() {}

  /**
   * What one arm does.
   *
   * @param arm place of the arm on the page, from 0
   * @param title its name
   * @param sentence without the name; begins with a small letter
   * @param underFit the same of the runs with numbers from a fit, which the page tells first; empty
   *     where there are none
   */
  public record Told(int arm, String title, String sentence, String underFit) {
    /** Whether there are runs with numbers from a fit. */
    public boolean fitted() {
      return !underFit.isEmpty();
    }
  }

  /**
   * The arms under one hypothesis.
   *
   * @param index place of the hypothesis on the page, from 0
   * @param title its name
   * @param claim what it says; empty where the scenario does not say it
   * @param heldBy who holds it
   * @param arms the base first
   */
  public record Reading(int index, String title, String claim, String heldBy, List<Told> arms) {
    /** Whether the scenario says what it claims. */
    public boolean claimed() {
      return !claim.isEmpty();
    }
  }

  /**
   * One for each hypothesis that was run, in order.
   *
   * @param ranges what the runs of the folder say
   * @param fit what the same runs with numbers from a fit say, if there are any
   */
  public static List<Reading> of(Scope scope, WhatIfWords ranges, Optional<WhatIfWords> fit) {
    List<Reading> readings = new ArrayList<>();
    for (String id : scope.hypotheses()) {
      Optional<Hypothesis> known =
          scope.frame().scenario().hypotheses().stream().filter(h -> h.id().equals(id)).findFirst();
      List<Told> told = new ArrayList<>();
      for (String arm : scope.arms()) {
        told.add(
            new Told(
                told.size(),
                scope.frame().arm(arm),
                (fit.isPresent() ? ranges.again(id, arm) : ranges.of(id, arm))
                    .orElse("no run finished."),
                fit.flatMap(f -> f.of(id, arm)).orElse("")));
      }
      readings.add(
          new Reading(
              readings.size(),
              scope.frame().hypothesis(id),
              known.map(Hypothesis::claim).orElse(""),
              known.map(Hypothesis::heldBy).orElse(""),
              told));
    }
    return readings;
  }
}
