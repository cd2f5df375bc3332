package regimecollapse.analysis.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.FitFindings;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** What the weights of the hypotheses say, in sentences made from the tables of a fit. */
public final class Weighing {
  /** The share of intervals of 95 % that leave out the truth. */
  private static final double BY_CHANCE = 0.05;

  private final Scenario scenario;
  private final WeightTables tables;

  /**
   * Words for a fit.
   *
   * @param scenario names the hypotheses and says who holds them
   */
  public Weighing(Scenario scenario, WeightTables tables) {
    this.scenario = scenario;
    this.tables = tables;
  }

  /** How much weight each hypothesis gets, and whether the methods agree. */
  public List<String> weights() {
    List<FitFindings.Weight> found = tables.weights(FitFindings.SEQUENTIAL);
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (FitFindings.Weight w : found) {
      parts.add(title(w.hypothesis()) + " " + range(w.posterior(), w.low(), w.high()));
    }
    List<String> all = new ArrayList<>();
    verdict().ifPresent(all::add);
    all.add(
        "After the record the weights are: "
            + String.join("; ", parts)
            + ". Before it each had "
            + two(found.get(0).prior())
            + ".");
    all.add(factors());
    agreement(found).ifPresent(all::add);
    return all;
  }

  /** The answer in a sentence: by the greatest Bayes factor of any pair. */
  private Optional<String> verdict() {
    return pairs().stream()
        .max(Comparator.comparingDouble(Factor::factor))
        .map(
            f -> {
              String size = range(f.factor(), f.low(), f.high());
              String pair = title(f.hypothesis()) + " against " + title(f.against());
              return f.isMention()
                  ? "The record does not decide between the hypotheses: the greatest Bayes factor of a pair is "
                      + size
                      + ", for "
                      + pair
                      + ": "
                      + f.strength()
                      + "."
                  : "The record favours %s: Bayes factor %s, %s evidence."
                      .formatted(pair, size, f.strength());
            });
  }

  private String factors() {
    List<Factor> told = pairs().stream().filter(Factor::told).toList();
    if (told.isEmpty()) {
      return "No pair is told apart: the 95 % interval of every Bayes factor holds 1"
          + greatest(pairs());
    }
    List<String> parts = new ArrayList<>();
    for (Factor f : told) {
      parts.add(
          "%s against %s %s: %s"
              .formatted(
                  title(f.hypothesis()),
                  title(f.against()),
                  range(f.factor(), f.low(), f.high()),
                  f.strength()));
    }
    return "Bayes factors whose interval leaves out 1, with the word of Kass and Raftery for their"
        + " size: "
        + String.join("; ", parts)
        + ".";
  }

  private String greatest(List<Factor> pairs) {
    return pairs.stream()
        .max(Comparator.comparingDouble(Factor::factor))
        .map(
            f ->
                "; the greatest is %s for %s against %s."
                    .formatted(
                        range(f.factor(), f.low(), f.high()),
                        title(f.hypothesis()),
                        title(f.against())))
        .orElse(".");
  }

  /** Each pair once, the way round in which the factor is 1 or more. */
  private List<Factor> pairs() {
    return tables.factors().stream()
        .filter(f -> f.method().equals(FitFindings.SEQUENTIAL) && f.factor() >= 1)
        .toList();
  }

  private Optional<String> agreement(List<FitFindings.Weight> sequential) {
    List<FitFindings.Weight> rejection = tables.weights("rejection");
    if (rejection.size() != sequential.size()) {
      return Optional.empty();
    }
    List<String> apart = new ArrayList<>();
    for (int h = 0; h < sequential.size(); h++) {
      FitFindings.Weight a = sequential.get(h);
      FitFindings.Weight b = rejection.get(h);
      if (a.low() > b.high() || b.low() > a.high()) {
        apart.add(title(a.hypothesis()));
      }
    }
    return Optional.of(
        apart.isEmpty()
            ? "Sequential ABC and plain rejection agree: their intervals overlap for every"
                + " hypothesis."
            : "Sequential ABC and plain rejection do not agree on "
                + String.join(", ", apart)
                + ": their intervals do not overlap.");
  }

  /** What the weights owe to single observations. */
  public List<String> observations() {
    return changes(
        tables.byObservation().stream().filter(c -> c.how() != Change.How.AS_IS).toList(),
        "observation left out in turn",
        "observations left out in turn");
  }

  /** What the weights owe to the ranges of the parameters. */
  public List<String> priors() {
    return changes(
        tables.byPrior().stream().filter(c -> c.how() != Change.How.AS_IS).toList(),
        "change of ranges",
        "changes of ranges");
  }

  private List<String> changes(List<Change> changes, String one, String many) {
    if (changes.isEmpty()) {
      return List.of();
    }
    Set<String> cases = new LinkedHashSet<>();
    changes.forEach(c -> cases.add(c.how() + c.subject()));
    List<Change> told = changes.stream().filter(Change::told).toList();
    double least = changes.stream().mapToDouble(Change::weight).min().orElseThrow();
    double most = changes.stream().mapToDouble(Change::weight).max().orElseThrow();
    List<String> all = new ArrayList<>();
    all.add(
        "%d %s, %d weights: %d changed by more than their 95 %% interval explains; about %.0f would by"
                .formatted(
                    cases.size(),
                    cases.size() == 1 ? one : many,
                    changes.size(),
                    told.size(),
                    BY_CHANCE * changes.size())
            + " chance alone. Weights range from "
            + two(least)
            + " to "
            + two(most)
            + ".");
    told.stream()
        .max(Comparator.comparingDouble(c -> Math.abs(c.change())))
        .ifPresent(c -> all.add("The greatest of them: " + sentence(c) + "."));
    return all;
  }

  private String sentence(Change c) {
    return "%s, %s changes by %s"
        .formatted(
            subject(c), title(c.hypothesis()), signed(c.change(), c.changeLow(), c.changeHigh()));
  }

  /** What is different, for people. */
  public String subject(Change c) {
    return switch (c.how()) {
      case AS_IS -> "nothing changed";
      case LEFT_OUT -> "without \"" + observation(c.subject()) + "\"";
      case HALVED -> (c.subject().isEmpty() ? "all ranges" : c.subject()) + " halved";
      case DOUBLED -> (c.subject().isEmpty() ? "all ranges" : c.subject()) + " doubled";
    };
  }

  String observation(String id) {
    return scenario.observations().stream()
        .filter(o -> o.id().equals(id))
        .map(o -> o.title())
        .findFirst()
        .orElse(id);
  }

  /** Whether the dated falls are forecast better than before, and than without a model. */
  public List<String> forecasts() {
    Set<String> falls = new LinkedHashSet<>();
    tables.scores().forEach(s -> falls.add(s.observation()));
    if (falls.isEmpty()) {
      return List.of();
    }
    int beatsPrior = 0;
    List<String> naive = new ArrayList<>();
    for (String fall : falls) {
      double held = crps(fall, List.of("held-out"));
      beatsPrior += held < crps(fall, List.of("prior")) ? 1 : 0;
      if (crps(fall, List.of("even", "constant-speed", "road-distance")) < held) {
        naive.add(observation(fall));
      }
    }
    return List.of(
        "Forecast from the other observations, %d of the %d dated falls are nearer (CRPS) than under the"
                .formatted(beatsPrior, falls.size())
            + " prior.",
        naive.isEmpty()
            ? "No naive forecast (any day; constant speed; road distance) is better for any of them."
            : "A naive forecast (any day; constant speed; road distance) is better for "
                + String.join(", ", naive)
                + ".");
  }

  private double crps(String fall, List<String> forecasters) {
    return tables.scores().stream()
        .filter(s -> s.observation().equals(fall) && forecasters.contains(s.forecaster()))
        .mapToDouble(Score::crps)
        .min()
        .orElse(Double.NaN);
  }

  /** What those who hold a hypothesis can take from the weights. */
  public List<String> judgements() {
    List<String> all = new ArrayList<>();
    for (FitFindings.Weight w : tables.weights(FitFindings.SEQUENTIAL)) {
      Hypothesis h = hypothesis(w.hypothesis());
      String verdict =
          w.low() > w.prior()
              ? "more than the even share that it had before"
              : w.high() < w.prior()
                  ? "less than the even share that it had before"
                  : "not told from the even share that it had before";
      all.add(
          "%s%s: %s, %s."
              .formatted(
                  h.title(),
                  h.heldBy().isBlank() ? "" : " (held by: " + h.heldBy() + ")",
                  range(w.posterior(), w.low(), w.high()),
                  verdict));
    }
    return all;
  }

  private Hypothesis hypothesis(String id) {
    return scenario.hypotheses().stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
  }

  private String title(String id) {
    return hypothesis(id).title();
  }

  /** A number with its interval, two decimals. */
  public static String range(double value, double low, double high) {
    return two(value) + " (" + two(low) + " to " + two(high) + ")";
  }

  /** A change with its interval and signs, two decimals. */
  public static String signed(double value, double low, double high) {
    return "%s (%s to %s)".formatted(sign(value), sign(low), sign(high));
  }

  private static String sign(double value) {
    String text = Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%+.2f", value);
    return text.equals("-0.00") || text.equals("+0.00") ? "0.00" : text;
  }

  private static String two(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
  }
}
