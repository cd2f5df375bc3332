package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.analysis.sweep.SweepGrid;
import regimecollapse.analysis.sweep.SweepShares;
import regimecollapse.text.Dates;

/** What a scenario that asks a question of its own answers to it: sweeps and attribution. */
public final class Lead {
  private static final String SHARE = "share that the patron withholds for purges";

  private final Scope scope;
  private final SweepShares shares;

  private Lead(Scope scope, RunTable runs) {
    this.scope = scope;
    this.shares = new SweepShares(scope.frame().scenario(), runs);
  }

  /**
   * The sentences; none if the scenario has neither.
   *
   * @param runs the runs of which they tell
   * @param effects what each factor did in them; empty if that was not asked
   */
  public static List<String> of(Scope scope, RunTable runs, List<FactorEffects> effects) {
    Lead lead = new Lead(scope, runs);
    List<String> sentences = new ArrayList<>();
    SweepGrid sweeps = SweepGrid.of(scope.frame().scenario());
    lead.since(sweeps.datesAlone()).ifPresent(sentences::add);
    sweeps.levelsAlone().forEach(sweep -> sentences.add(lead.threshold(sweep)));
    sentences.addAll(Readings.attribution(scope, effects, false));
    return sentences;
  }

  private Optional<String> since(List<Sweep> sweeps) {
    List<String> parts = new ArrayList<>();
    for (String hypothesis : scope.hypotheses()) {
      for (Sweep sweep : sweeps) {
        SweepShares.Since since = shares.doomedSince(hypothesis, sweep, Within.SEASON);
        parts.add(
            scope.frame().hypothesis(hypothesis)
                + ", "
                + sweep.title()
                + ": "
                + since.date().map(d -> "from " + Dates.of(d)).orElse("on no date run"));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "By day "
                + scope.frame().scenario().outputs().windows().season()
                + " of an offensive the government has fallen in at least half of the runs, for an"
                + " offensive on a date and on each later one: "
                + String.join("; ", parts)
                + ".");
  }

  private String threshold(Sweep sweep) {
    List<String> parts = new ArrayList<>();
    for (String hypothesis : scope.hypotheses()) {
      Threshold at = shares.threshold(hypothesis, sweep, Within.HORIZON);
      parts.add(scope.frame().hypothesis(hypothesis) + ": " + at.phrase());
    }
    String by = sweep.overShare() ? SHARE : "level of support";
    return "By " + by + ", at the end (95 % intervals): " + String.join("; ", parts) + ".";
  }
}
