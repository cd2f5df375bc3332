package regimecollapse.results.folder;

import java.util.List;
import java.util.stream.Stream;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.record.FitResults;

/** What a folder holds the results of: one kind of work each, all by the same rules. */
public enum FolderKind {
  /** The runs of a scenario. */
  RUN(
      "results",
      "the runs of an unfinished ensemble",
      TableFile.MANIFEST,
      TableFile.JOURNAL,
      with(
          FitResults.TABLES,
          TableFile.REPORT,
          TableFile.WITHIN,
          TableFile.SUMMARY,
          TableFile.DATES,
          TableFile.SURVIVAL,
          TableFile.CONTRASTS,
          TableFile.HAZARD,
          TableFile.SPEED,
          TableFile.SENSITIVITY,
          TableFile.SENSITIVITY_CURVES,
          TableFile.ATTRIBUTION,
          TableFile.ATTRIBUTION_RUNS,
          TableFile.SWEEPS,
          TableFile.THRESHOLDS,
          TableFile.LEDGER,
          FitResults.ORIGIN_COPY,
          TableFile.POSTERIOR,
          TableFile.RUNS,
          TableFile.CONTROL,
          TableFile.SERIES,
          TableFile.FALLS,
          TableFile.PARAMETERS)),
  /** A fit to a record. */
  FIT(
      "a fit",
      "an unfinished fit",
      "fit.json",
      "fit.journal",
      with(
          FitResults.TABLES,
          TableFile.POSTERIOR,
          "adjusted.csv",
          "rejection.csv",
          "generations.csv",
          "waves.csv")),
  /** Fits of records that the simulator made itself. */
  TWINS(
      "a twin study",
      "an unfinished twin study",
      "twins.json",
      "simulations.log",
      List.of(
          "twins-coverage.csv",
          "sbc-ranks.csv",
          "twins-confusion.csv",
          "twins-hypotheses.csv",
          "twins-reliability.csv",
          "twins-settings.csv",
          "scores.csv")),
  /** What drives the outcomes. */
  SENSITIVITY(
      "a sensitivity analysis",
      "an unfinished sensitivity analysis",
      "sensitivity.json",
      "simulations.log",
      List.of(
          "morris.csv", "linear.csv", "sobol.csv", "noise.csv", "prim.csv", "prim-trajectory.csv")),
  /** Folders of results beside each other. */
  COMPARISON(
      "a comparison",
      "parts of a comparison",
      "comparison.json",
      "comparison.log",
      List.of(
          "comparison.txt", "comparison.csv", "inputs.csv", "falls-order.csv", "falls-tau.csv"));

  private final String noun;
  private final String unfinished;
  private final String manifest;
  private final String log;
  private final List<String> files;

  FolderKind(String noun, String unfinished, String manifest, String log, List<String> files) {
    this.noun = noun;
    this.unfinished = unfinished;
    this.manifest = manifest;
    this.log = log;
    this.files = files;
  }

  private static List<String> with(List<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toList();
  }

  /** What a complete folder of this kind holds, in words. */
  public String noun() {
    return noun;
  }

  /** What an unfinished folder of this kind holds, in words. */
  public String unfinished() {
    return unfinished;
  }

  /** The file that says what the results are; there only when they are complete. */
  public String manifest() {
    return manifest;
  }

  /** The file with what is made so far; gone once the results are complete. */
  public String log() {
    return log;
  }

  /** How a manifest names it. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The tables and texts of such a folder, in no promised order. */
  public List<String> own() {
    return files;
  }

  /**
   * All files of such a folder, in the order in which they are deleted: without a manifest, what is
   * left is not complete.
   */
  List<String> files() {
    return Stream.of(
            List.of(manifest, TableFile.CRATE),
            files,
            List.of(TableFile.ENVIRONMENT, TableFile.CHARTS, TableFile.SCENARIO, log))
        .flatMap(List::stream)
        .toList();
  }
}
