package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.Table;

/**
 * What a fit says of the hypotheses, read from its folder. A table that is not there gives an empty
 * list.
 *
 * @param weights of the hypotheses, by method
 * @param factors Bayes factors of all ordered pairs
 * @param byObservation weights without one observation; the first rows are those with all
 * @param byPrior weights under other ranges; the first rows are those of the ranges as they are
 * @param byTolerance weights under other tolerances; the first rows are those as they are
 * @param predictions of the observations
 * @param scores of forecasts of the dated falls
 * @param marginals of the parameters
 */
public record WeightTables(
    List<FitFindings.Weight> weights,
    List<Factor> factors,
    List<Change> byObservation,
    List<Change> byPrior,
    List<Change> byTolerance,
    List<Prediction> predictions,
    List<Score> scores,
    List<FitFindings.Marginal> marginals) {
  public static final String FACTORS = "bayes-factors.csv";
  public static final String BY_OBSERVATION = "weights-by-observation.csv";
  public static final String BY_PRIOR = "weights-by-prior.csv";
  public static final String BY_TOLERANCE = "weights-by-tolerance.csv";
  public static final String PREDICTIONS = "observations.csv";
  public static final String SCORES = "scores.csv";

  /** Copies the lists. */
  public WeightTables {
    weights = List.copyOf(weights);
    factors = List.copyOf(factors);
    byObservation = List.copyOf(byObservation);
    byPrior = List.copyOf(byPrior);
    byTolerance = List.copyOf(byTolerance);
    predictions = List.copyOf(predictions);
    scores = List.copyOf(scores);
    marginals = List.copyOf(marginals);
  }

  /** Reads a folder. */
  public static WeightTables read(Path folder) {
    FitFindings fit = FitFindings.read(folder);
    return new WeightTables(
        fit.weights(),
        factors(folder),
        byObservation(folder),
        byPrior(folder),
        byTolerance(folder),
        predictions(folder),
        scores(folder),
        fit.marginals());
  }

  /** The weights that one method gives. */
  public List<FitFindings.Weight> weights(String method) {
    return weights.stream().filter(w -> w.method().equals(method)).toList();
  }

  private static List<Factor> factors(Path folder) {
    List<Factor> all = new ArrayList<>();
    Table.ofAnyVersion(
            folder, FACTORS, List.of("method", "hypothesis", "against", "factor", "low", "high"))
        .forEach(
            r ->
                all.add(
                    new Factor(
                        r.text(0), r.text(1), r.text(2), r.number(3), r.number(4), r.number(5))));
    return all;
  }

  private static List<Change> byObservation(Path folder) {
    List<String> columns = new ArrayList<>(List.of("left_out"));
    columns.addAll(CHANGED);
    List<Change> all = new ArrayList<>();
    Table.ofAnyVersion(folder, BY_OBSERVATION, columns)
        .forEach(
            r -> {
              Change.How how = r.text(0).isEmpty() ? Change.How.AS_IS : Change.How.LEFT_OUT;
              all.add(change(r, r.text(0), how, 1));
            });
    return all;
  }

  private static List<Change> byPrior(Path folder) {
    List<String> columns = new ArrayList<>(List.of("prior", "parameter"));
    columns.addAll(CHANGED);
    List<Change> all = new ArrayList<>();
    Table.ofAnyVersion(folder, BY_PRIOR, columns)
        .forEach(r -> all.add(change(r, r.text(1), how(r.text(0)), 2)));
    return all;
  }

  private static List<Change> byTolerance(Path folder) {
    List<String> columns = new ArrayList<>(List.of("tolerance", "observation"));
    columns.addAll(CHANGED);
    List<Change> all = new ArrayList<>();
    Table.ofAnyVersion(folder, BY_TOLERANCE, columns)
        .forEach(
            r -> {
              Change.How how =
                  switch (r.text(0)) {
                    case "as-given" -> Change.How.AS_IS;
                    case "halved" -> Change.How.STRICTER;
                    case "doubled" -> Change.How.LAXER;
                    case "kept" -> Change.How.KEPT;
                    default -> throw new IllegalArgumentException("unknown: " + r.text(0));
                  };
              all.add(change(r, r.text(1), how, 2));
            });
    return all;
  }

  private static final List<String> CHANGED =
      List.of(
          "hypothesis", "weight", "low", "high", "change", "change_low", "change_high", "draws");

  private static Change change(Table.Row r, String subject, Change.How how, int from) {
    return new Change(
        subject,
        how,
        r.text(from),
        r.number(from + 1),
        r.number(from + 2),
        r.number(from + 3),
        r.number(from + 4),
        r.number(from + 5),
        r.number(from + 6),
        (int) r.number(from + 7));
  }

  private static Change.How how(String prior) {
    return switch (prior) {
      case "as-given" -> Change.How.AS_IS;
      case "halved" -> Change.How.HALVED;
      case "doubled" -> Change.How.DOUBLED;
      default -> throw new IllegalArgumentException(BY_PRIOR + ": unknown prior " + prior);
    };
  }

  private static List<Prediction> predictions(Path folder) {
    List<Prediction> all = new ArrayList<>();
    Table.ofAnyVersion(
            folder,
            PREDICTIONS,
            List.of(
                "observation",
                "title",
                "held_out",
                "low",
                "high",
                "prior_p05",
                "prior_p50",
                "prior_p95",
                "prior_inside",
                "p05",
                "p50",
                "p95",
                "inside",
                "again_p05",
                "again_p50",
                "again_p95",
                "again_inside"))
        .forEach(
            r ->
                all.add(
                    new Prediction(
                        r.text(0),
                        r.text(1),
                        r.flag(2),
                        r.number(3),
                        r.number(4),
                        three(r, 5),
                        r.number(8),
                        three(r, 9),
                        r.number(12),
                        three(r, 13),
                        r.number(16))));
    return all;
  }

  private static double[] three(Table.Row row, int from) {
    return new double[] {row.number(from), row.number(from + 1), row.number(from + 2)};
  }

  private static List<Score> scores(Path folder) {
    List<Score> all = new ArrayList<>();
    Table.ofAnyVersion(
            folder,
            SCORES,
            List.of(
                "observation",
                "forecaster",
                "crps",
                "crps_low",
                "crps_high",
                "log_score",
                "brier",
                "covered_90"))
        .forEach(
            r ->
                all.add(
                    new Score(
                        r.text(0),
                        r.text(1),
                        r.number(2),
                        r.number(3),
                        r.number(4),
                        r.number(5),
                        r.number(6),
                        r.flag(7))));
    return all;
  }
}
