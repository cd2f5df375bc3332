package regimecollapse.analysis.rests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.analysis.rests.HonestyBlock.Estimate;
import regimecollapse.analysis.rests.HonestyBlock.Headline;
import regimecollapse.evidence.Status;
import regimecollapse.stats.ConditionalMean;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.text.Numbers;
import regimecollapse.text.PValues;
import regimecollapse.text.Percent;

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
        "%s%s under %s, %d %s: "
            .formatted(block.cell().arm(), against, block.cell().hypothesis(), it.n(), runs);
    if (it.n() == 0) {
      return where + "nothing can be compared.";
    }
    if (block.same()) {
      return where + "no run differs, so this arm changes nothing here.";
    }
    return where
        + "the share of runs that collapse %s; the mean of the days survived up to day %s %s."
            .formatted(
                said(it.collapse(), OutcomeMeasure.COLLAPSE),
                OutcomeMeasure.SURVIVAL.text(it.horizon()),
                said(it.survival(), OutcomeMeasure.SURVIVAL));
  }

  private String said(Estimate estimate, OutcomeMeasure measure) {
    double value = estimate.value();
    Interval it = estimate.interval();
    if (!contrast) {
      return "is " + level(measure, value, it.low(), it.high());
    }
    if (Double.isNaN(it.low())) {
      return "changes by " + measure.signed(value) + " in every pair";
    }
    if (it.low() <= 0 && it.high() >= 0) {
      return "is not shown to change: %s (95 %% interval %s)"
          .formatted(measure.signed(value), measure.signed(it));
    }
    return value < 0
        ? "falls by " + level(measure, -value, -it.high(), -it.low())
        : "rises by " + level(measure, value, it.low(), it.high());
  }

  private static String level(OutcomeMeasure measure, double value, double low, double high) {
    return "%s (95 %% interval %s to %s)"
        .formatted(measure.text(value), measure.text(low), measure.text(high));
  }

  private String rests() {
    Assumptions it = block.assumptions();
    String changes =
        it.changes().stream().map(HonestyText::phrase).collect(Collectors.joining("; "));
    return "It rests on %d stated numbers (%s; %d drawn from a range)%s."
        .formatted(
            it.total(),
            Status.words(it.byStatus()),
            it.ranged(),
            changes.isEmpty() ? "" : " and on what the arm sets by choice: " + changes);
  }

  private static String phrase(ArmChange change) {
    String inputs =
        change.inputs().stream()
            .map(key -> key.startsWith("paths.") ? key.substring(6) : key)
            .collect(Collectors.joining(", "));
    String before =
        change.statuses().isEmpty()
            ? ""
            : " (stated so far: " + Status.words(change.statuses()) + ")";
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
        ? "%s: %s goes with it in rank, but the mean does not confirm it; %s."
            .formatted(none, named(shown), told(shown, it.measure()))
        : none + "; nearest is " + named(shown) + ", " + strength(shown) + ".";
  }

  private String named(Influence influence) {
    String key = influence.parameter().key();
    boolean own = block.assumptions().own().stream().anyMatch(r -> r.parameter().equals(key));
    return "%s (%s to %s %s%s)"
        .formatted(
            key,
            Numbers.significant(influence.low(), 3),
            Numbers.significant(influence.high(), 3),
            influence.parameter().unit(),
            own ? ", a range of this hypothesis" : "");
  }

  private static String strength(Influence influence) {
    Interval interval = influence.correlation().interval(Confidence.NINETY_FIVE);
    return "rank correlation %s (%s to %s), Holm %s"
        .formatted(
            Numbers.signed(influence.correlation().rho(), 2),
            Numbers.signed(interval.low(), 2),
            Numbers.signed(interval.high(), 2),
            PValues.of(influence.pHolm()));
  }

  private String told(Influence influence, OutcomeMeasure measure) {
    ConditionalMean curve = influence.curve();
    double low = curve.lowest().mean();
    double high = curve.highest().mean();
    double whole = Math.abs(block.headline().survival().value());
    boolean part = contrast && measure == OutcomeMeasure.SURVIVAL && whole > 0;
    double share = Math.abs(curve.change()) / whole;
    String percent = share < 0.01 ? "less than 1 %" : Percent.whole(share);
    return "%s; mean %s in the lowest fifth of its draws, %s in the highest, a change of %s (%s)%s"
        .formatted(
            strength(influence),
            contrast ? measure.signed(low) : measure.text(low),
            contrast ? measure.signed(high) : measure.text(high),
            measure.signed(curve.change()),
            measure.signed(curve.changeInterval(Confidence.NINETY_FIVE)),
            part ? ", " + percent + " of the headline" : "");
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
          Optional.of(it.detectable()).filter(r -> !r.isNaN()).map(r -> Numbers.fixed(r, 2));
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
