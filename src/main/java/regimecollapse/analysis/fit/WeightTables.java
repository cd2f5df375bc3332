package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

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
    return Table.ofAnyVersion(folder, TableFile.BAYES_FACTORS)
        .map(
            r ->
                new Factor(
                    r.text("method"),
                    r.text("hypothesis"),
                    r.text("against"),
                    r.number("factor"),
                    r.number("low"),
                    r.number("high")));
  }

  private static List<Change> byObservation(Path folder) {
    return Table.ofAnyVersion(folder, TableFile.WEIGHTS_BY_OBSERVATION)
        .map(
            r -> {
              String left = r.text("left_out");
              return change(r, left, left.isEmpty() ? Change.How.AS_IS : Change.How.LEFT_OUT);
            });
  }

  private static List<Change> byPrior(Path folder) {
    return Table.ofAnyVersion(folder, TableFile.WEIGHTS_BY_PRIOR)
        .map(r -> change(r, r.text("parameter"), how(r)));
  }

  private static List<Change> byTolerance(Path folder) {
    return Table.ofAnyVersion(folder, TableFile.WEIGHTS_BY_TOLERANCE)
        .map(
            r -> {
              Change.How how =
                  switch (r.text("tolerance")) {
                    case "as-given" -> Change.How.AS_IS;
                    case "halved" -> Change.How.STRICTER;
                    case "doubled" -> Change.How.LAXER;
                    case "kept" -> Change.How.KEPT;
                    default -> throw r.wrong("tolerance", "as-given, halved, doubled or kept");
                  };
              return change(r, r.text("observation"), how);
            });
  }

  private static Change change(Table.Row r, String subject, Change.How how) {
    return new Change(
        subject,
        how,
        r.text("hypothesis"),
        r.number("weight"),
        r.number("low"),
        r.number("high"),
        r.number("change"),
        r.number("change_low"),
        r.number("change_high"),
        r.whole("draws"));
  }

  private static Change.How how(Table.Row r) {
    return switch (r.text("prior")) {
      case "as-given" -> Change.How.AS_IS;
      case "halved" -> Change.How.HALVED;
      case "doubled" -> Change.How.DOUBLED;
      default -> throw r.wrong("prior", "as-given, halved or doubled");
    };
  }

  private static List<Prediction> predictions(Path folder) {
    return Table.ofAnyVersion(folder, TableFile.OBSERVATIONS)
        .map(
            r ->
                new Prediction(
                    r.text("observation"),
                    r.text("title"),
                    r.flag("held_out"),
                    r.number("low"),
                    r.number("high"),
                    r.numbers("prior_p05", "prior_p50", "prior_p95"),
                    r.number("prior_inside"),
                    r.numbers("p05", "p50", "p95"),
                    r.number("inside"),
                    r.numbers("again_p05", "again_p50", "again_p95"),
                    r.number("again_inside")));
  }

  private static List<Score> scores(Path folder) {
    return Table.ofAnyVersion(folder, TableFile.SCORES)
        .map(
            r ->
                new Score(
                    r.text("observation"),
                    r.text("forecaster"),
                    r.number("crps"),
                    r.number("crps_low"),
                    r.number("crps_high"),
                    r.number("log_score"),
                    r.number("brier"),
                    r.flag("covered_90")));
  }
}
