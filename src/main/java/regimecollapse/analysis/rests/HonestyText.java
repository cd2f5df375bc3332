package regimecollapse.analysis.rests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Numbers;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.analysis.rests.HonestyBlock.Estimate;
import regimecollapse.analysis.rests.HonestyBlock.Headline;
import regimecollapse.stats.ConditionalMean;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/** An honesty block in plain sentences. */
final class HonestyText {
  private final HonestyBlock block;
  private final boolean contrast;
  private final String runs;

  private HonestyText(HonestyBlock block) {
    this.block = block;
    this.contrast = block.base().isPresent();
    this.runs = contrast ? "pairs of runs" : "runs";
  }

  /** The sentences, in order. */
  static List<String> of(HonestyBlock block) {
    HonestyText text = new HonestyText(block);
    Stream<String> all =
        block.headline().n() == 0 || block.same()
            ? Stream.of(text.headline(), text.rests())
            : Stream.of(
                text.headline(),
                text.rests(),
                text.mover(block.survival()),
                // The table has the rest; a sentence only where there is something to say.
                block.collapse().leader().isPresent() ? text.mover(block.collapse()) : "",
                text.flips(),
                text.limits());
    return all.filter(sentence -> !sentence.isEmpty()).toList();
  }

  private String headline() {
    Headline it = block.headline();
    String against = block.base().map(b -> " against " + b).orElse("");
    String where =
        block.cell().arm()
            + against
            + " under "
            + block.cell().hypothesis()
            + ", "
            + it.n()
            + " "
            + runs
            + ": ";
    if (it.n() == 0) {
      return where + "nothing can be compared.";
    }
    if (block.same()) {
      return where + "no run differs, so this arm changes nothing here.";
    }
    String until = " up to day " + Numbers.days(it.horizon());
    return contrast
        ? where
            + "the share of runs that collapse "
            + change(it.collapse(), OutcomeMeasure.COLLAPSE)
            + "; the mean of the days survived"
            + until
            + " "
            + change(it.survival(), OutcomeMeasure.SURVIVAL)
            + "."
        : where
            + "the share of runs that collapse is "
            + level(it.collapse(), OutcomeMeasure.COLLAPSE)
            + "; the mean of the days survived"
            + until
            + " is "
            + level(it.survival(), OutcomeMeasure.SURVIVAL)
            + ".";
  }

  private static String level(Estimate estimate, OutcomeMeasure measure) {
    Interval it = estimate.interval();
    return Numbers.of(measure, estimate.value())
        + " (95 % interval "
        + Numbers.of(measure, it.low())
        + " to "
        + Numbers.of(measure, it.high())
        + ")";
  }

  private static String change(Estimate estimate, OutcomeMeasure measure) {
    double value = estimate.value();
    Interval it = estimate.interval();
    if (Double.isNaN(it.low())) {
      return "changes by " + Numbers.signed(measure, value) + " in every pair";
    }
    if (it.low() <= 0 && it.high() >= 0) {
      return "is not shown to change: "
          + Numbers.signed(measure, value)
          + " (95 % interval "
          + Numbers.signed(measure, it)
          + ")";
    }
    boolean falls = value < 0;
    return (falls ? "falls by " : "rises by ")
        + Numbers.of(measure, Math.abs(value))
        + " (95 % interval "
        + Numbers.of(measure, falls ? -it.high() : it.low())
        + " to "
        + Numbers.of(measure, falls ? -it.low() : it.high())
        + ")";
  }

  private String rests() {
    Assumptions it = block.assumptions();
    String changes =
        it.changes().stream().map(HonestyText::phrase).collect(Collectors.joining("; "));
    return "It rests on "
        + it.total()
        + " stated numbers ("
        + ArmChange.phrase(it.byStatus())
        + "; "
        + it.ranged()
        + " drawn from a range)"
        + (changes.isEmpty() ? "." : " and on what the arm sets by choice: " + changes + ".");
  }

  private static String phrase(ArmChange change) {
    String inputs =
        change.inputs().stream()
            .map(key -> key.startsWith("paths.") ? key.substring(6) : key)
            .collect(Collectors.joining(", "));
    String before =
        change.statuses().isEmpty()
            ? ""
            : " (stated so far: " + ArmChange.phrase(change.statuses()) + ")";
    return inputs + " " + change.words() + before;
  }

  private String mover(Sensitivity it) {
    String what = it.measure() == OutcomeMeasure.SURVIVAL ? "days survived" : "collapse";
    if (it.n() < Sensitivity.LEAST) {
      return "With fewer than " + Sensitivity.LEAST + " " + runs + " no parameter was tested.";
    }
    if (it.tested() == 0) {
      return "No parameter with stored draws has a range, so none was tested.";
    }
    if (!it.varies()) {
      return "All " + it.n() + " " + runs + " agree on " + what + ": no parameter moves it.";
    }
    String on = (contrast ? "the difference in " : "the ") + what;
    Influence shown = it.shown().orElseThrow();
    if (shown.moves()) {
      String of = "Of " + it.tested() + " parameters with a range, ";
      return of + named(shown) + " moves " + on + " most: " + told(shown, it.measure()) + ".";
    }
    String none = "None of " + it.tested() + " parameters with a range is shown to move " + on;
    return shown.passes()
        ? none
            + ": "
            + named(shown)
            + " goes with it in rank, but the mean does not confirm it; "
            + told(shown, it.measure())
            + "."
        : none + "; nearest is " + named(shown) + ", " + strength(shown) + ".";
  }

  private String named(Influence influence) {
    String key = influence.parameter().key();
    boolean own = block.assumptions().own().stream().anyMatch(r -> r.parameter().equals(key));
    return key
        + " ("
        + Numbers.significant(influence.low())
        + " to "
        + Numbers.significant(influence.high())
        + " "
        + influence.parameter().unit()
        + (own ? ", a range of this hypothesis)" : ")");
  }

  private static String strength(Influence influence) {
    Interval interval = influence.correlation().interval(Confidence.NINETY_FIVE);
    return "rank correlation "
        + Numbers.correlation(influence.correlation().rho())
        + " ("
        + Numbers.correlation(interval.low())
        + " to "
        + Numbers.correlation(interval.high())
        + "), Holm p "
        + Numbers.p(influence.pHolm());
  }

  private String told(Influence influence, OutcomeMeasure measure) {
    ConditionalMean curve = influence.curve();
    double low = curve.lowest().mean();
    double high = curve.highest().mean();
    double whole = Math.abs(block.headline().survival().value());
    boolean part = contrast && measure == OutcomeMeasure.SURVIVAL && whole > 0;
    return strength(influence)
        + "; mean "
        + (contrast ? Numbers.signed(measure, low) : Numbers.of(measure, low))
        + " in the lowest fifth of its draws, "
        + (contrast ? Numbers.signed(measure, high) : Numbers.of(measure, high))
        + " in the highest, a change of "
        + Numbers.signed(measure, curve.change())
        + " ("
        + Numbers.signed(measure, curve.changeInterval(Confidence.NINETY_FIVE))
        + ")"
        + (part ? ", " + percent(Math.abs(curve.change()) / whole) + " of the headline" : "");
  }

  private static String percent(double share) {
    return share < 0.01 ? "less than 1 %" : Math.round(100 * share) + " %";
  }

  private String flips() {
    if (!contrast || block.survival().tested() == 0) {
      return "";
    }
    List<String> flips = new ArrayList<>();
    for (OutcomeMeasure measure : OutcomeMeasure.values()) {
      String of = measure == OutcomeMeasure.SURVIVAL ? " (days survived)" : " (collapse)";
      block.sensitivity(measure).flipping().forEach(i -> flips.add(i.parameter().key() + of));
    }
    return flips.isEmpty()
        ? "No parameter is shown to flip the sign within its range."
        : "The sign flips within the range of " + String.join(", ", flips) + ".";
  }

  private String limits() {
    Sensitivity it = block.survival();
    List<String> limits = new ArrayList<>();
    if (it.tested() > 0) {
      Optional<String> rho =
          Optional.of(it.detectable()).filter(r -> !r.isNaN()).map(Numbers::share);
      String needed =
          rho.map(
                  r ->
                      "a rank correlation of " + r + " is found with a chance of 80 %, weaker ones")
              .orElse("most correlations");
      limits.add("With " + it.n() + " " + runs + " " + needed + " are often missed");
    }
    int draws = block.assumptions().unstored();
    if (draws > 0) {
      limits.add(
          draws + " draws of courses, forces and spending are not stored and were not tested");
    }
    return limits.isEmpty() ? "" : String.join("; ", limits) + ".";
  }
}
