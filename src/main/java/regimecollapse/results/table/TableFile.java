package regimecollapse.results.table;

import regimecollapse.scenario.record.FitResults;

/** The names of the files of a result folder. */
public final class TableFile {
  /** Runs made so far; gone once the results are complete. */
  public static final String JOURNAL = "runs.journal";

  /** What the results are; there only when they are complete. */
  public static final String MANIFEST = "manifest.json";

  /** The resolved scenario. */
  public static final String SCENARIO = "scenario.yaml";

  /** One row a run. */
  public static final String RUNS = "runs.csv";

  /** Control by day. */
  public static final String CONTROL = "control.csv";

  /** All other series by day. */
  public static final String SERIES = "series.csv";

  /** Places lost. */
  public static final String FALLS = "falls.csv";

  /** Sampled parameters. */
  public static final String PARAMETERS = "parameters.csv";

  /** One row a hypothesis and arm. */
  public static final String SUMMARY = "summary.csv";

  /** Chance of collapse by date. */
  public static final String DATES = "collapse-by-date.csv";

  /** Survival curves, a row a step. */
  public static final String SURVIVAL = "survival.csv";

  /** Arms against the base arm, paired and unpaired. */
  public static final String CONTRASTS = "contrasts.csv";

  /** Rate of collapse by month. */
  public static final String HAZARD = "hazard.csv";

  /** How fast control goes. */
  public static final String SPEED = "speed.csv";

  /** What each contrast rests on. */
  public static final String SENSITIVITY = "sensitivity.csv";

  /** Mean of each contrast over the range of the parameter that moves it most. */
  public static final String SENSITIVITY_CURVES = "sensitivity-curves.csv";

  /** Runs with some factors on and others off. */
  public static final String ATTRIBUTION_RUNS = "attribution-runs.csv";

  /** What each factor did. */
  public static final String ATTRIBUTION = "attribution.csv";

  /** Shares of falls at the points of sweeps. */
  public static final String SWEEPS = "sweeps.csv";

  /** Levels of support below which the regime falls. */
  public static final String THRESHOLDS = "thresholds.csv";

  /** What support cost and what it bought. */
  public static final String LEDGER = "ledger.csv";

  /** Draws of a posterior from which the parameters came, copied from a fit. */
  public static final String POSTERIOR = FitResults.POSTERIOR;

  /** The same runs once more under the posterior that the scenario names: a result folder. */
  public static final String WITHIN = FitResults.WITHIN;

  /** The folder described for other programs. */
  public static final String CRATE = "ro-crate-metadata.json";

  /** On which machine the results were made, and how fast. */
  public static final String ENVIRONMENT = "environment.json";

  /** The folder of charts. */
  public static final String CHARTS = "charts";

  /** The page. */
  public static final String REPORT = "report.html";

  /** Held while somebody writes into the folder. */
  public static final String LOCK = ".lock";

  private TableFile() {}
}
