package regimecollapse.analysis.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.ledger.ServiceMeasure;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Limits;
import regimecollapse.stats.contrast.ShareDifference;
import regimecollapse.stats.contrast.Superiority;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/**
 * Where two hypotheses part: in what the government holds, in what the patron gets, or in what
 * would have happened otherwise. All distances but those of curves are A of {@link Superiority}:
 * how often a run of the first exceeds a run of the second. A sample that reaches {@link
 * Superiority#LARGE} on either side counts as told apart.
 *
 * @param first a hypothesis
 * @param second another
 * @param arm the documented arm: the one without changes, else the first
 * @param least runs behind the curves and lifetimes, of the hypothesis that has fewer
 * @param curves how far their control curves are apart in that arm
 * @param lifetimes A of the days from the offensive to the collapse, in that arm
 * @param service where what the patron gets differs, greatest difference first, all arms
 * @param otherwise the other arm in which the chances of collapse differ most
 */
public record Parting(
    Hypothesis first,
    Hypothesis second,
    Arm arm,
    int least,
    Curves curves,
    double lifetimes,
    List<ServiceGap> service,
    Optional<ChanceGap> otherwise) {

  /** Chances less than ten points apart are not worth a sentence. */
  private static final double TELLING = 0.1;

  /** Services that differ by less are not worth a sentence. */
  private static final double TELLING_SERVICE = 0.05;

  /** With fewer runs the middle 90 % of them is no band (assumption). */
  private static final int FEWEST = 20;

  /**
   * Distance of two control curves over the days of the offensive.
   *
   * @param most greatest distance of the medians on any day, share of the population
   * @param mean mean distance over the days
   * @param inside whether each median runs within the other's middle 90 % on all days
   */
  public record Curves(double most, double mean, boolean inside) {}

  /**
   * A service that differs.
   *
   * @param measure what
   * @param arm in which arm
   * @param first mean under the first hypothesis
   * @param second mean under the second
   * @param superiority A of the first over the second
   */
  public record ServiceGap(
      ServiceMeasure measure, Arm arm, double first, double second, double superiority) {}

  /**
   * Chances of collapse by the horizon that differ.
   *
   * @param told whether the 95 % interval of the difference (Newcombe's) leaves out 0
   */
  public record ChanceGap(Arm arm, double first, double second, boolean told) {
    double size() {
      return Math.abs(first - second);
    }
  }

  /** Copies the list. */
  public Parting {
    service = List.copyOf(service);
  }

  /** The pair of hypotheses whose control curves are closest; nothing without two hypotheses. */
  public static Optional<Parting> closest(
      Scenario scenario, RunTable runs, ControlCurves control, List<String> arms) {
    return all(scenario, runs, control, arms).stream()
        .filter(p -> !Double.isNaN(p.curves().mean()))
        .min(Comparator.comparingDouble(p -> p.curves().mean()));
  }

  /** All pairs of hypotheses that were run, in order, seen in some arms. */
  public static List<Parting> all(
      Scenario scenario, RunTable runs, ControlCurves control, List<String> arms) {
    List<Arm> seen = scenario.arms().stream().filter(a -> arms.contains(a.id())).toList();
    List<Hypothesis> hypotheses = scenario.hypotheses();
    List<Parting> all = new ArrayList<>();
    for (int i = 0; i < hypotheses.size() && !seen.isEmpty(); i++) {
      for (int j = i + 1; j < hypotheses.size(); j++) {
        all.add(
            new PartingFinder(scenario, runs, control, seen)
                .of(hypotheses.get(i), hypotheses.get(j)));
      }
    }
    return all;
  }

  /** Whether what the government holds tells the two apart in the documented arm. */
  public boolean curvesTell() {
    return !curves.inside() || tells(lifetimes);
  }

  static boolean tells(double superiority) {
    return Limits.atLeast(Math.max(superiority, 1 - superiority), Superiority.LARGE);
  }

  /** What the numbers say, in plain words. */
  public String sentence() {
    String pair = first.title() + " from " + second.title();
    if (least < FEWEST) {
      return "Too few runs (" + least + ") to say whether control curves tell " + pair + ".";
    }
    String apart =
        ("under \"%s\" (n = %d) their medians are %s of the population apart on average, %s at"
                + " most, and a run of the first outlives one of the second in %s of pairs")
            .formatted(
                brief(arm),
                least,
                Percent.of(curves.mean(), 1),
                Percent.whole(curves.most()),
                Percent.whole(lifetimes));
    String head =
        curvesTell()
            ? "Even the two whose control curves are closest are told apart by them, " + pair
            : "Control curves alone cannot tell " + pair;
    String day = curves.inside() ? "" : ", and on some day a median leaves the other's middle 90 %";
    return head + ": " + apart + day + ". " + parts();
  }

  private String parts() {
    List<String> parts = new ArrayList<>();
    service.stream().filter(Parting::isTold).limit(2).forEach(g -> parts.add(of(g)));
    boolean concede =
        service.stream().filter(Parting::isTold).anyMatch(gap -> gap.measure().concession());
    otherwise
        .filter(gap -> gap.told() && Limits.atLeast(gap.size(), TELLING))
        .ifPresent(gap -> parts.add(of(gap)));
    return parts.isEmpty()
        ? "Nor do they part in service or in another arm."
        : "They part in " + listed(parts) + "." + (concede ? putIn() : "");
  }

  private static boolean isTold(ServiceGap gap) {
    return tells(gap.superiority())
        && Limits.atLeast(Math.abs(gap.first() - gap.second()), TELLING_SERVICE);
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", in ", parts.subList(0, last)) + ", and in " + parts.get(last);
  }

  private static String of(ServiceGap gap) {
    return "%s (%s against %s on average under \"%s\")"
        .formatted(
            lower(gap.measure().title()),
            Numbers.fixed(gap.first(), 2),
            Numbers.fixed(gap.second(), 2),
            brief(gap.arm()));
  }

  private static String of(ChanceGap gap) {
    return "the chance of collapse under \"%s\" (%s against %s)"
        .formatted(brief(gap.arm()), Percent.whole(gap.first()), Percent.whole(gap.second()));
  }

  /** The part of its title before the colon. */
  private static String brief(Arm arm) {
    int colon = arm.title().indexOf(':');
    return colon < 0 ? arm.title() : arm.title().substring(0, colon);
  }

  /** Concessions follow from ranges that a hypothesis may set itself: then they are put in. */
  private String putIn() {
    boolean set = Stream.of(first, second).anyMatch(Parting::setsConcessions);
    return set ? " What the leader concedes is mostly put in: the hypotheses set its ranges." : "";
  }

  private static boolean setsConcessions(Hypothesis hypothesis) {
    return hypothesis.parameters().containsKey(Parameter.REFORM_UNPROMPTED)
        || hypothesis.parameters().containsKey(Parameter.REFORM_PRESSURE);
  }

  private static String lower(String title) {
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  static ChanceGap chance(CollapseProbability found, Hypothesis a, Hypothesis b, Arm arm) {
    Estimate first = found.byHorizon().get(new Cell(a.id(), arm.id()));
    Estimate second = found.byHorizon().get(new Cell(b.id(), arm.id()));
    if (first == null || second == null || first.n() == 0 || second.n() == 0) {
      return new ChanceGap(arm, Double.NaN, Double.NaN, false);
    }
    Interval apart =
        new ShareDifference(first.successes(), first.n(), second.successes(), second.n())
            .interval(Confidence.NINETY_FIVE);
    boolean told = apart.low() > 0 || apart.high() < 0;
    return new ChanceGap(arm, first.share(), second.share(), told);
  }
}
