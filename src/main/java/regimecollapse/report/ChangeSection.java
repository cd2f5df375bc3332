package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.StoredTable;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightRows;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.report.ArmBlock.Figure;
import regimecollapse.report.words.DifferenceWords;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;
import regimecollapse.text.Quotes;

/**
 * What the record changes: results under the prior beside those under the posterior.
 *
 * @param blocks rows by arm: collapse, fallen by day 30 and median, prior then posterior
 * @param means each arm over all hypotheses
 * @param weighted whether there are weights of the hypotheses
 * @param figures charts of the section
 * @param weights the table of the weights of the hypotheses; none or one
 * @param said what the fit says of the hypotheses, part by part
 * @param brief the same in a sentence or two
 * @param shifted which shares that collapse differ by more than chance, in a sentence
 */
record ChangeSection(
    List<ArmBlock> blocks,
    List<Mean> means,
    boolean weighted,
    List<FigureGroup.Shown> figures,
    List<PageTable> weights,
    List<Said> said,
    List<String> brief,
    String shifted) {
  /**
   * A part of what the fit says.
   *
   * @param title heading
   * @param sentences made from its tables
   * @param tables none or one
   */
  record Said(String title, List<String> sentences, List<PageTable> tables) {
    /** The same without sentences that stand elsewhere. */
    Said without(List<String> others) {
      return new Said(title, sentences.stream().filter(s -> !others.contains(s)).toList(), tables);
    }
  }

  private static final List<String> COLUMNS =
      List.of("method", "hypothesis", "prior", "posterior", "low", "high");
  private static final int MOST_WEIGHTS = 40;

  /**
   * The chance of collapse in an arm over all hypotheses.
   *
   * @param arm its name
   * @param figures prior, posterior with even weights, posterior with its weights if there are any
   */
  record Mean(String arm, List<Figure> figures) {}

  static ChangeSection of(
      Path folder, Scope scope, RecordChange change, Summary prior, List<FigureGroup.Shown> figures)
      throws IOException {
    List<Mean> means = new ArrayList<>();
    for (RecordChange.ArmMean mean : change.means()) {
      List<Figure> of =
          new ArrayList<>(List.of(ArmBlock.share(mean.prior()), ArmBlock.share(mean.narrowed())));
      mean.posterior().ifPresent(m -> of.add(ArmBlock.share(m)));
      means.add(new Mean(scope.frame().arm(mean.arm()), of));
    }
    boolean weighted = change.means().stream().anyMatch(m -> m.posterior().isPresent());
    return new ChangeSection(
        blocks(scope, change, prior),
        means,
        weighted,
        figures,
        weights(folder, scope),
        said(folder.resolve(TableFile.WITHIN), scope.frame().scenario()),
        brief(folder, scope.frame().scenario()),
        shifted(scope, change, prior));
  }

  private static String shifted(Scope scope, RecordChange change, Summary prior) {
    List<String> parts = new ArrayList<>();
    for (String hypothesis : scope.hypotheses()) {
      for (String arm : scope.arms()) {
        RecordChange.Shift shift = change.shifts().get(new Cell(hypothesis, arm));
        Optional<Summary.Row> before = prior.find(hypothesis, arm);
        Optional<Summary.Row> after = change.summary().find(hypothesis, arm);
        if (shift != null
            && before.isPresent()
            && after.isPresent()
            && DifferenceWords.differs(shift.difference())) {
          parts.add(
              "%s under %s from %s to %s"
                  .formatted(
                      Quotes.of(scope.frame().arm(arm)),
                      scope.frame().hypothesis(hypothesis),
                      Percent.of(before.get().collapse().value()),
                      Percent.of(after.get().collapse().value())));
        }
      }
    }
    return parts.isEmpty()
        ? "no share that collapses differs by more than chance."
        : "the share that collapses goes in " + String.join("; in ", parts) + ".";
  }

  private static List<String> brief(Path folder, Scenario scenario) {
    Weighing words = new Weighing(scenario, WeightTables.read(folder.resolve(TableFile.WITHIN)));
    List<String> all = new ArrayList<>();
    words.weights().stream().findFirst().ifPresent(all::add);
    all.addAll(words.predictions());
    return all;
  }

  /** What the tables of a fit say, part by part. */
  static List<Said> said(Path folder, Scenario scenario) {
    WeightTables tables = WeightTables.read(folder);
    Weighing words = new Weighing(scenario, tables);
    WeightRows rows = new WeightRows(scenario, tables);
    List<Said> all = new ArrayList<>();
    add(all, "How the record weighs the hypotheses", words.weights(), rows.factors());
    add(all, "Who holds what", words.judgements(), new WeightRows.Grid(List.of(), List.of()));
    add(all, "What single observations carry", words.observations(), rows.byObservation());
    add(all, "What the ranges carry", words.priors(), rows.byPrior());
    add(all, "What the tolerances carry", words.tolerances(), rows.byTolerance());
    List<String> predicted = new ArrayList<>(words.predictions());
    predicted.addAll(words.forecasts());
    add(all, "What the fit predicts", predicted, rows.predictions());
    return all;
  }

  private static void add(
      List<Said> all, String title, List<String> sentences, WeightRows.Grid grid) {
    if (!sentences.isEmpty()) {
      List<PageTable> tables =
          grid.rows().isEmpty()
              ? List.of()
              : List.of(PageTable.of(grid.header(), grid.rows(), grid.rows().size()));
      all.add(new Said(title, sentences, tables));
    }
  }

  private static List<ArmBlock> blocks(Scope scope, RecordChange change, Summary prior) {
    List<ArmBlock> blocks = new ArrayList<>();
    for (String arm : scope.arms()) {
      List<ArmBlock.Line> lines = new ArrayList<>();
      for (String hypothesis : scope.hypotheses()) {
        Optional<Summary.Row> before = prior.find(hypothesis, arm);
        Optional<Summary.Row> after = change.summary().find(hypothesis, arm);
        if (before.isPresent() && after.isPresent()) {
          RecordChange.Shift shift = change.shifts().get(new Cell(hypothesis, arm));
          lines.add(line(scope.frame().hypothesis(hypothesis), before.get(), after.get(), shift));
        }
      }
      if (!lines.isEmpty()) {
        blocks.add(new ArmBlock(scope.frame().arm(arm), lines));
      }
    }
    return blocks;
  }

  private static ArmBlock.Line line(
      String hypothesis, Summary.Row before, Summary.Row after, RecordChange.Shift shift) {
    return new ArmBlock.Line(
        hypothesis,
        Integer.toString(shift.pairs()),
        List.of(
            ArmBlock.collapse(before),
            ArmBlock.collapse(after),
            difference(shift),
            ArmBlock.share(before.soon()),
            ArmBlock.share(after.soon()),
            ArmBlock.median(before),
            ArmBlock.median(after)));
  }

  /** In percentage points. */
  private static Figure difference(RecordChange.Shift shift) {
    Summary.Estimated points = shift.difference();
    return points.isKnown()
        ? new Figure(signed(points.value()), signed(points.low()) + " to " + signed(points.high()))
        : new Figure(Numbers.NONE, "");
  }

  private static String signed(double share) {
    String points = Numbers.decimal(Math.abs(share) * 100, 1);
    String sign = share < 0 ? "\u2212" : "+";
    return points.equals("0") ? points : sign + points;
  }

  private static List<PageTable> weights(Path folder, Scope scope) throws IOException {
    Optional<StoredTable> stored =
        StoredTable.read(folder.resolve(TableFile.WITHIN), TableFile.HYPOTHESES, MOST_WEIGHTS);
    if (stored.isEmpty() || !stored.get().header().containsAll(COLUMNS)) {
      return List.of();
    }
    List<String> header = stored.get().header();
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : stored.get().first()) {
      List<String> cells = COLUMNS.stream().map(c -> row.get(header.indexOf(c))).toList();
      rows.add(
          List.of(
              cells.get(0).equals(FitFindings.SEQUENTIAL) ? "sequential ABC" : cells.get(0),
              scope.frame().hypothesis(cells.get(1)),
              percent(cells.get(2)),
              percent(cells.get(3)),
              percent(cells.get(4)) + " to " + percent(cells.get(5))));
    }
    return List.of(
        PageTable.of(
            List.of("method", "hypothesis", "prior", "posterior", "95 % Monte Carlo interval"),
            rows,
            stored.get().rows()));
  }

  private static String percent(String share) {
    return share.isEmpty()
        ? Numbers.NONE
        : Numbers.decimal(100 * Double.parseDouble(share), 1) + " %";
  }
}
