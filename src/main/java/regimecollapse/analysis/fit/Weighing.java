package regimecollapse.analysis.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/**
 * What the weights of the hypotheses say, in sentences made from the tables of a fit.
 *
 * @param scenario names the hypotheses and says who holds them
 */
public record Weighing(Scenario scenario, WeightTables tables) {
  private static final List<String> METHODS =
      List.of(FitFindings.SEQUENTIAL, "rejection", "regression");
  private static final List<String> NAIVE =
      List.of("even", "constant-speed", "road-distance", "road-speed");

  private static final String ALONE =
      "The fit has one hypothesis: its weight is 1 whatever is left out or changed, which says nothing"
          + " of the observations, the tolerances or the ranges.";

  /** The share of intervals of 95 % that leave out the truth. */
  private static final double BY_CHANCE = 0.05;

  /** How much weight each hypothesis gets, and whether the methods agree. */
  public List<String> weights() {
    List<FitFindings.Weight> found = tables.weights(FitFindings.SEQUENTIAL);
    if (found.isEmpty()) {
      return List.of();
    }
    if (alone()) {
      return List.of(
          title(found.get(0).hypothesis())
              + " is the only hypothesis, so that there is nothing to weigh: what the record says"
              + " stands in the ranges.");
    }
    List<String> all = new ArrayList<>();
    verdict().ifPresent(all::add);
    for (String method : METHODS) {
      List<String> parts = new ArrayList<>();
      for (FitFindings.Weight w : tables.weights(method)) {
        parts.add(title(w.hypothesis()) + " " + range(w.posterior(), w.low(), w.high()));
      }
      if (!parts.isEmpty()) {
        all.add("Weights by " + named(method) + ": " + String.join("; ", parts) + ".");
      }
    }
    all.add("Before the record each had " + two(found.get(0).prior()) + ".");
    notRun(found).ifPresent(all::add);
    agreement(found).ifPresent(all::add);
    return all;
  }

  /**
   * Which of them the scenario does not have: results may be of some hypotheses of the fit only.
   */
  private Optional<String> notRun(List<FitFindings.Weight> found) {
    String ids =
        found.stream()
            .map(FitFindings.Weight::hypothesis)
            .filter(id -> hypothesis(id).isEmpty())
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? Optional.empty() : Optional.of("Of these not run here: " + ids + ".");
  }

  private static String named(String method) {
    return method.equals(FitFindings.SEQUENTIAL)
        ? "sequential ABC"
        : method.equals("rejection") ? "plain rejection" : method;
  }

  /**
   * The answer in a sentence: by the greatest Bayes factor of any pair, by any method. Its size
   * speaks, not its interval: that says only how well it is computed, and shrinks with more draws.
   */
  private Optional<String> verdict() {
    return tables.factors().stream()
        .filter(f -> Double.isFinite(f.factor()))
        .max(Comparator.comparingDouble(Factor::factor))
        .map(
            f -> {
              String size = range(f.factor(), f.low(), f.high());
              String pair = title(f.hypothesis()) + " against " + title(f.against());
              return f.isMention()
                  ? ("The record does not decide between the hypotheses: the greatest Bayes factor of a"
                          + " pair by any method is %s, for %s by %s: %s.")
                      .formatted(size, pair, named(f.method()), f.strength())
                  : "The record favours %s: Bayes factor %s by %s, %s evidence."
                      .formatted(pair, size, named(f.method()), f.strength());
            });
  }

  /** Whether the two methods that estimate the same do: by the difference and its interval. */
  private Optional<String> agreement(List<FitFindings.Weight> sequential) {
    List<FitFindings.Weight> rejection = tables.weights("rejection");
    if (rejection.size() != sequential.size()) {
      return Optional.empty();
    }
    String worst = "";
    double farthest = -1;
    boolean agree = true;
    for (int h = 0; h < sequential.size(); h++) {
      FitFindings.Weight a = sequential.get(h);
      FitFindings.Weight b = rejection.get(h);
      double off = a.posterior() - b.posterior();
      // Squaring and adding the reaches of both intervals: the two share no draw.
      double low = off - Math.hypot(a.posterior() - a.low(), b.high() - b.posterior());
      double high = off + Math.hypot(a.high() - a.posterior(), b.posterior() - b.low());
      agree &= low <= 0 && high >= 0;
      if (Math.abs(off) > farthest) {
        farthest = Math.abs(off);
        worst = title(a.hypothesis()) + " " + signed(off, low, high);
      }
    }
    return Optional.of(
        "Sequential ABC less plain rejection, which aim at the same, at most: "
            + worst
            + (agree ? "; no difference leaves out 0." : "; they do not agree."));
  }

  /** What the weights owe to single observations. */
  public List<String> observations() {
    List<Change> changed =
        tables.byObservation().stream().filter(c -> c.how() != Change.How.AS_IS).toList();
    List<String> all =
        new ArrayList<>(
            changes(changed, "observation left out in turn", "observations left out in turn"));
    Set<String> idle = new LinkedHashSet<>();
    changed.forEach(c -> idle.add(c.subject()));
    changed.stream()
        .filter(c -> c.change() != 0 || c.changeLow() != 0 || c.changeHigh() != 0)
        .forEach(c -> idle.remove(c.subject()));
    if (!idle.isEmpty() && !alone()) {
      String names =
          idle.stream().map(o -> "\"" + observation(o) + "\"").collect(Collectors.joining(", "));
      all.add(
          "Left out in turn, %s no weight at all, so that none of them tells the hypotheses apart: %s."
              .formatted(
                  Counts.of(idle.size(), "observation changes", "observations change"), names));
    }
    return all;
  }

  /** What the weights owe to the tolerances, and to how near is near. */
  public List<String> tolerances() {
    return changes(
        tables.byTolerance().stream().filter(c -> c.how() != Change.How.AS_IS).toList(),
        "change of tolerances",
        "changes of tolerances");
  }

  /** What the weights owe to the ranges of the parameters. */
  public List<String> priors() {
    return changes(
        tables.byPrior().stream().filter(c -> c.how() != Change.How.AS_IS).toList(),
        "change of ranges",
        "changes of ranges");
  }

  /** Whether one hypothesis was fitted alone, so that there is nothing to weigh it against. */
  private boolean alone() {
    return tables.weights(FitFindings.SEQUENTIAL).size() == 1;
  }

  private List<String> changes(List<Change> changes, String one, String many) {
    if (changes.isEmpty()) {
      return List.of();
    }
    if (alone()) {
      return List.of(ALONE);
    }
    Set<String> cases = new LinkedHashSet<>();
    changes.forEach(c -> cases.add(c.how() + c.subject()));
    List<Change> told = changes.stream().filter(Change::told).toList();
    double least = changes.stream().mapToDouble(Change::weight).min().orElseThrow();
    double most = changes.stream().mapToDouble(Change::weight).max().orElseThrow();
    List<String> all = new ArrayList<>();
    double[] reach =
        changes.stream().mapToDouble(c -> (c.changeHigh() - c.changeLow()) / 2).sorted().toArray();
    all.add(
        ("%s, %d weights: %d changed by more than their 95 %% interval explains; about %s would by"
                + " chance alone if each were on its own, but all share the draws of the first row."
                + " Half of the changes are known to ±%s or better: less cannot be seen. Weights"
                + " range from %s to %s.")
            .formatted(
                Counts.of(cases.size(), one, many),
                changes.size(),
                told.size(),
                Numbers.fixed(BY_CHANCE * changes.size(), 0),
                two(reach[reach.length / 2]),
                two(least),
                two(most)));
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
      case AS_IS -> "as it is (" + c.draws() + " draws)";
      case LEFT_OUT -> "without \"" + observation(c.subject()) + "\"";
      case HALVED -> (c.subject().isEmpty() ? "all ranges" : c.subject()) + " halved";
      case DOUBLED -> (c.subject().isEmpty() ? "all ranges" : c.subject()) + " doubled";
      case STRICTER -> "tolerance of \"" + observation(c.subject()) + "\" halved";
      case LAXER -> "tolerance of \"" + observation(c.subject()) + "\" doubled";
      case KEPT -> c.draws() + " draws kept";
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
    List<String> nearer = new ArrayList<>();
    List<String> farther = new ArrayList<>();
    List<String> naive = new ArrayList<>();
    for (String fall : falls) {
      Optional<Score> prior = score(fall, "prior");
      Optional<Score> held = score(fall, "held-out");
      if (prior.isPresent() && held.isPresent()) {
        if (held.get().isClearlyLessThan(prior.get())) {
          nearer.add(observation(fall));
        } else if (prior.get().isClearlyLessThan(held.get())) {
          farther.add(observation(fall));
        }
        NAIVE.stream()
            .flatMap(f -> score(fall, f).stream())
            .filter(s -> s.crps() < held.get().crps())
            .forEach(s -> naive.add(observation(fall) + " (" + s.forecaster() + ")"));
      }
    }
    return List.of(
        ("Forecast from the other observations, %d of the %d dated falls are clearly nearer (CRPS,"
                + " intervals that do not meet) than under the prior, %d clearly farther%s.")
            .formatted(
                nearer.size(),
                falls.size(),
                farther.size(),
                farther.isEmpty() ? "" : " (" + String.join(", ", farther) + ")"),
        naive.isEmpty()
            ? "No naive forecast is better for any of them."
            : "A naive forecast is better for " + String.join(", ", naive) + ".");
  }

  private Optional<Score> score(String fall, String forecaster) {
    return tables.scores().stream()
        .filter(s -> s.observation().equals(fall) && s.forecaster().equals(forecaster))
        .findFirst();
  }

  /** What the parameters alone predict, without the luck of the draws that were accepted. */
  public List<String> predictions() {
    List<Prediction> all =
        tables.predictions().stream().filter(p -> !Double.isNaN(p.againInside())).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    return List.of(
        ("On average over the observations %s of the draws lie in the window under the prior, %s of"
                + " those accepted, which were selected together with their luck, and %s when the"
                + " accepted parameters are simulated once more with new chance. Only the last is"
                + " what the posterior predicts.")
            .formatted(
                mean(all, Prediction::priorInside),
                mean(all, Prediction::inside),
                mean(all, Prediction::againInside)));
  }

  private static String mean(List<Prediction> all, ToDoubleFunction<Prediction> of) {
    return Percent.whole(all.stream().mapToDouble(of).average().orElse(0));
  }

  /** What those who hold a hypothesis can take from the weights, by each method. */
  public List<String> judgements() {
    List<String> all = new ArrayList<>();
    for (FitFindings.Weight w : tables.weights(FitFindings.SEQUENTIAL)) {
      List<String> parts = new ArrayList<>();
      for (FitFindings.Weight one : tables.weights()) {
        if (one.hypothesis().equals(w.hypothesis())) {
          parts.add(range(one.posterior(), one.low(), one.high()) + " by " + named(one.method()));
        }
      }
      String holder =
          hypothesis(w.hypothesis())
              .map(Hypothesis::heldBy)
              .filter(held -> !held.isBlank())
              .map(held -> " (held by: " + held + ")")
              .orElse("");
      String by = String.join(", ", parts);
      all.add(title(w.hypothesis()) + holder + ": " + by + "; before, " + two(w.prior()) + ".");
    }
    return all;
  }

  /** A hypothesis of the scenario; a fit may have weighed others as well. */
  private Optional<Hypothesis> hypothesis(String id) {
    return scenario.hypotheses().stream().filter(h -> h.id().equals(id)).findFirst();
  }

  private String title(String id) {
    return hypothesis(id).map(Hypothesis::title).orElse(id);
  }

  /** A number with its interval, two decimals. */
  public static String range(double value, double low, double high) {
    return Numbers.interval(two(value), two(low), two(high));
  }

  /** A change with its interval and signs, two decimals. */
  public static String signed(double value, double low, double high) {
    return Numbers.interval(
        Numbers.signed(value, 2), Numbers.signed(low, 2), Numbers.signed(high, 2));
  }

  private static String two(double value) {
    return Numbers.fixed(value, 2);
  }
}
