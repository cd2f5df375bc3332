package regimecollapse.analysis.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.Frame;
import regimecollapse.quantity.Windows;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.stats.Interval;
import regimecollapse.stats.ReplicationMean;
import regimecollapse.text.Lists;
import regimecollapse.text.Numbers;

/**
 * Attribution in plain words, made from the numbers. A factor is called greater than another only
 * where their intervals do not overlap, which holds whatever the dependence between the two; it is
 * told from nothing where its interval leaves out 0.
 *
 * @param attribution the factors
 * @param windows of the case
 * @param zero from what its days count, within a sentence
 */
public record AttributionReading(Attribution attribution, Windows windows, String zero) {
  /** Factors that are told with their numbers. */
  private static final int TOLD = 4;

  /** Of a scenario that has factors. */
  public static AttributionReading of(Scenario scenario) {
    return new AttributionReading(
        scenario.attribution().orElseThrow(),
        scenario.outputs().windows(),
        new Frame(scenario).zero("the offensive"));
  }

  /**
   * What was shared out, what the greatest shares are, and what cannot be told from nothing.
   *
   * @param hypothesis name of the hypothesis
   */
  public String sentences(String hypothesis, FactorEffects effects) {
    if (effects.n() < 2) {
      return hypothesis + ": too few replications to say anything.";
    }
    List<FactorEffect> ranked = ranked(effects);
    List<FactorEffect> told = ranked.stream().filter(f -> f.shapley().isToldFromNothing()).toList();
    String text = hypothesis + ": " + whole(effects);
    if (told.isEmpty()) {
      return text + " No factor's share is told apart from nothing.";
    }
    return text + shares(told, ranked, effects) + rest(ranked, told);
  }

  /** Why one factor at a time says something else, in numbers. */
  public String oneAtATime(String hypothesis, FactorEffects effects) {
    ToDoubleFunction<Function<FactorEffect, ReplicationMean>> sum =
        each -> effects.factors().stream().mapToDouble(f -> each.apply(f).value()).sum();
    return hypothesis
        + ": the whole effect is "
        + number(effects, effects.total().value())
        + "; factors added alone sum to "
        + number(effects, sum.applyAsDouble(FactorEffect::addOne))
        + ", factors left out alone to "
        + number(effects, sum.applyAsDouble(FactorEffect::leaveOneOut))
        + ".";
  }

  private String whole(FactorEffects effects) {
    String what =
        switch (effects.measure()) {
          case COLLAPSE -> "the chance of collapse";
          case COLLAPSE_SOON ->
              "the chance of collapse within " + windows.soon() + " days of " + zero;
          case FALLEN_SOON -> "the chance of having fallen by day " + windows.soon();
          case DAYS_LIVED -> "the days lived, of " + number(effects, effects.horizonDays()) + ",";
        };
    return "all factors together change %s by %s, from %s with all off to %s with all on."
        .formatted(
            what,
            amount(effects, effects.total()),
            number(effects, effects.ends().allOff()),
            number(effects, effects.ends().allOn()));
  }

  private String shares(List<FactorEffect> told, List<FactorEffect> ranked, FactorEffects effects) {
    FactorEffect first = told.get(0);
    StringBuilder text = new StringBuilder(" Of this ");
    text.append(title(first)).append(" accounts for ").append(amount(effects, first.shapley()));
    text.append(standing(first, ranked));
    List<String> next = new ArrayList<>();
    for (FactorEffect factor : told.subList(1, Math.min(TOLD, told.size()))) {
      next.add(title(factor) + " for " + amount(effects, factor.shapley()));
    }
    if (!next.isEmpty()) {
      text.append("; ").append(Lists.and(next));
    }
    return text.append('.').toString();
  }

  /** Whether the greatest share is greater than every other. */
  private String standing(FactorEffect first, List<FactorEffect> ranked) {
    List<String> rivals =
        ranked.stream()
            .filter(f -> f != first && overlap(f.shapley().interval(), first.shapley().interval()))
            .map(this::title)
            .toList();
    if (rivals.isEmpty()) {
      return ", more than any other factor";
    }
    return rivals.size() <= 2
        ? ", not surely more than " + Lists.and(rivals)
        : ", not surely the most";
  }

  private String rest(List<FactorEffect> ranked, List<FactorEffect> told) {
    List<String> rest = ranked.stream().filter(f -> !told.contains(f)).map(this::title).toList();
    return rest.isEmpty() ? "" : " Not told apart from nothing: " + String.join(", ", rest) + ".";
  }

  /** The greatest share in the direction of the whole effect first. */
  static List<FactorEffect> ranked(FactorEffects effects) {
    double sign = effects.total().value() < 0 ? -1 : 1;
    return effects.factors().stream()
        .sorted(Comparator.comparingDouble(f -> -sign * f.shapley().value()))
        .toList();
  }

  private static boolean overlap(Interval a, Interval b) {
    return a.low() <= b.high() && b.low() <= a.high();
  }

  private String title(FactorEffect factor) {
    return "“" + attribution.title(factor.factor()) + "”";
  }

  private static String amount(FactorEffects effects, ReplicationMean mean) {
    return Numbers.interval(
        number(effects, mean.value()),
        number(effects, mean.interval().low()),
        number(effects, mean.interval().high()));
  }

  private static String number(FactorEffects effects, double value) {
    return Numbers.minus(effects.measure().text(value));
  }
}
