package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.base.StoredTable;
import regimecollapse.analysis.fit.FitCourse;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.analysis.fit.PooledReadings;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightRows;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.report.words.PageTable;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.text.Numbers;

/**
 * A part of what the tables of a fit say.
 *
 * @param title heading
 * @param sentences made from its tables
 * @param tables none or one
 */
record FitSaid(String title, List<String> sentences, List<PageTable> tables) {
  private static final List<String> COLUMNS =
      List.of("method", "hypothesis", "prior", "posterior", "low", "high");
  private static final int MOST_WEIGHTS = 40;

  /** The same without sentences that stand elsewhere. */
  FitSaid without(List<String> others) {
    return new FitSaid(title, sentences.stream().filter(s -> !others.contains(s)).toList(), tables);
  }

  /** What is told first of the fit beside the runs of a folder, and of that to several cases. */
  static List<String> first(Path folder, Scenario scenario) {
    Path within = folder.resolve(TableFile.WITHIN);
    List<String> all = new ArrayList<>();
    new Weighing(scenario, WeightTables.read(within))
        .weights().stream().findFirst().ifPresent(all::add);
    all.addAll(PooledReadings.read(within, scenario).brief());
    return all;
  }

  /** What the fit beside the runs of a folder says, in a sentence or two. */
  static List<String> brief(Path folder, Scenario scenario) {
    Weighing words = new Weighing(scenario, WeightTables.read(folder.resolve(TableFile.WITHIN)));
    List<String> all = new ArrayList<>();
    words.weights().stream().findFirst().ifPresent(all::add);
    all.addAll(words.predictions());
    return all;
  }

  /** What the tables of a fit say, part by part. */
  static List<FitSaid> of(Path folder, Scenario scenario) {
    WeightTables tables = WeightTables.read(folder);
    Weighing words = new Weighing(scenario, tables);
    WeightRows rows = new WeightRows(scenario, tables);
    List<FitSaid> all = new ArrayList<>();
    add(all, "How the record weighs the hypotheses", words.weights(), rows.factors());
    add(all, "Who holds what", words.judgements(), new WeightRows.Grid(List.of(), List.of()));
    PooledReadings pooled = PooledReadings.read(folder, scenario);
    add(all, "What the records of other cases add", pooled.sentences(), pooled.grid());
    add(all, "What single observations carry", words.observations(), rows.byObservation());
    add(all, "What the ranges carry", words.priors(), rows.byPrior());
    add(all, "What the tolerances carry", words.tolerances(), rows.byTolerance());
    WeightRows.Grid none = new WeightRows.Grid(List.of(), List.of());
    add(all, "How the fit went", FitCourse.sentences(folder), none);
    List<String> predicted = new ArrayList<>(words.predictions());
    predicted.addAll(words.forecasts());
    add(all, "What the fit predicts", predicted, rows.predictions());
    return all;
  }

  private static void add(
      List<FitSaid> all, String title, List<String> sentences, WeightRows.Grid grid) {
    if (!sentences.isEmpty()) {
      List<PageTable> tables =
          grid.rows().isEmpty()
              ? List.of()
              : List.of(PageTable.of(grid.header(), grid.rows(), grid.rows().size()));
      all.add(new FitSaid(title, sentences, tables));
    }
  }

  /** The table of the weights of the hypotheses; none or one. */
  static List<PageTable> weights(Path folder, Scope scope) throws IOException {
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

  /**
   * Keys of the parameters whose values came from draws of a fit, not from their ranges: those in
   * the draws that a folder holds; none if it holds none.
   */
  static List<String> parameters(Path folder) throws IOException {
    return StoredTable.read(folder, TableFile.POSTERIOR, 0)
        .map(StoredTable::header)
        .orElse(List.of())
        .stream()
        .filter(column -> Parameter.find(column).isPresent())
        .toList();
  }
}
