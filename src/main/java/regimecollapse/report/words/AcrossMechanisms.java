package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import regimecollapse.analysis.base.Crossing;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.text.Percent;

/**
 * Whether what an arm changes is the same under all mechanisms of leaving: then it does not hang on
 * how men come to leave, which nobody knows.
 *
 * @param scope names
 * @param crossing readings and mechanisms
 * @param difference of the share that collapses from that of the base, with its 95 % interval, by
 *     hypothesis and arm; unknown where there is none
 */
public record AcrossMechanisms(
    Scope scope, Crossing crossing, BiFunction<String, String, Estimated> difference) {
  private static final Estimated UNKNOWN = new Estimated(Double.NaN, Double.NaN, Double.NaN);

  /** Of one set of runs. */
  public static AcrossMechanisms of(Scope scope, Crossing crossing, Contrasts contrasts) {
    return new AcrossMechanisms(
        scope,
        crossing,
        (cell, arm) ->
            contrasts.byHypothesis().stream()
                .filter(c -> c.hypothesis().equals(cell) && c.arm().equals(arm))
                .map(Contrast::difference)
                .findFirst()
                .orElse(UNKNOWN));
  }

  /** A sentence on each arm but the base and each reading. */
  public List<String> sentences() {
    List<String> all = new ArrayList<>();
    for (String arm : scope.arms()) {
      for (int r = 0; r < crossing.readings().size(); r++) {
        sentence(arm, r).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<String> sentence(String arm, int reading) {
    List<String> fewer = new ArrayList<>();
    List<String> more = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (MechanismKind mechanism : crossing.mechanisms()) {
      Estimated found =
          difference.apply(Crossing.cell(crossing.readings().get(reading), mechanism), arm);
      if (!found.isKnown()) {
        return Optional.empty();
      }
      least = Math.min(least, found.value());
      most = Math.max(most, found.value());
      List<String> to = !DifferenceWords.differs(found) ? untold : found.value() < 0 ? fewer : more;
      to.add(mechanism.key());
    }
    List<String> parts = new ArrayList<>();
    add(parts, fewer, "fewer than in the base under ");
    add(parts, more, "more under ");
    add(parts, untold, "not told from the base under ");
    return Optional.of(
        "%s, %s: %s to %s points; %s."
            .formatted(
                scope.frame().arm(arm),
                crossing.titles().get(reading),
                signed(least),
                signed(most),
                String.join("; ", parts)));
  }

  private void add(List<String> parts, List<String> of, String words) {
    if (!of.isEmpty()) {
      boolean all = of.size() == crossing.mechanisms().size();
      parts.add(words + (all ? "all " + of.size() + " mechanisms" : String.join(", ", of)));
    }
  }

  private static String signed(double share) {
    String points = Percent.points(Math.abs(share));
    return points.equals("0") ? points : (share < 0 ? "\u2212" : "+") + points;
  }
}
