package regimecollapse.results.table;

import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.scenario.record.FitResults;

/** What the files of a result folder are, for people and for other programs. */
public final class FileKinds {
  private static final String CHART = TableFile.CHARTS + "/";
  private static final Map<String, String> KNOWN = known();

  private FileKinds() {}

  private static Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put(TableFile.MANIFEST, "Inputs, seed, counts of runs, and tables with their SHA-256");
    known.put(TableFile.ENVIRONMENT, "Machine, Java, threads and times of the runs");
    known.put(TableFile.SCENARIO, "The complete scenario that was run: bases merged, defaults");
    known.put(TableFile.RUNS, "One row a run: outcome, dates, losses, what the patron got");
    known.put(TableFile.CONTROL, "Share of control by hypothesis, arm and day, over the runs");
    known.put(TableFile.SERIES, "All other series by hypothesis, arm and day, over the runs");
    known.put(TableFile.FALLS, "One row for each place that a run lost: day, how, to whom");
    known.put(TableFile.PARAMETERS, "The drawn value of every parameter of every run");
    known.put(TableFile.SUMMARY, "Probability and time of collapse by hypothesis and arm");
    known.put(TableFile.DATES, "Share of runs that have collapsed by each date");
    known.put(TableFile.SURVIVAL, "Survival curves, a row a step");
    known.put(TableFile.CONTRASTS, "Arms against the base arm, paired and unpaired");
    known.put(TableFile.HAZARD, "Rate of collapse by month");
    known.put(TableFile.SPEED, "How fast control goes, by hypothesis and arm");
    known.put(TableFile.SENSITIVITY, "What each contrast between arms rests on");
    known.put(
        TableFile.SENSITIVITY_CURVES,
        "Mean of each contrast over the range of the parameter that moves it most");
    known.put(TableFile.ATTRIBUTION_RUNS, "Runs with some factors on and others off");
    known.put(TableFile.ATTRIBUTION, "What each factor did to the collapse");
    known.put(TableFile.SWEEPS, "Points of sweeps over the date of the offensive or support");
    known.put(TableFile.THRESHOLDS, "Level of support below which half of the runs collapse");
    known.put(TableFile.LEDGER, "Spending against months lived and what the patron got");
    known.put(TableFile.POSTERIOR, "Draws of a fit from which the parameters of runs came");
    addFit(known);
    known.put(TableFile.REPORT, "The results as one page to read");
    return known;
  }

  private static void addFit(Map<String, String> known) {
    known.put(FitResults.ORIGIN_COPY, "Of which fit these draws are: its inputs and its effort");
    known.put(FitResults.HYPOTHESES, "Weight of each hypothesis, copied from the fit");
    known.put("bayes-factors.csv", "Bayes factors of the hypotheses, copied from the fit");
    known.put("observations.csv", "The record against prior and posterior, copied from the fit");
    known.put("scores.csv", "Scores of the forecasts of the record, copied from the fit");
    known.put("weights-by-observation.csv", "Weights without each observation, from the fit");
    known.put("weights-by-prior.csv", "Weights under other priors, copied from the fit");
    known.put("weights-by-tolerance.csv", "Weights under other tolerances, copied from the fit");
  }

  /** Whether a file of this name has a description of its own. */
  public static boolean isKnown(String path) {
    return KNOWN.containsKey(path);
  }

  /** Whether the file is drawn from the tables. */
  public static boolean isDrawn(String path) {
    return path.startsWith(CHART) || path.equals(TableFile.REPORT);
  }

  /** One sentence on the file. */
  public static String description(String path, boolean ours) {
    String within = TableFile.WITHIN + "/";
    if (path.startsWith(within)) {
      String rest = path.substring(within.length());
      String what =
          rest.equals(TableFile.CRATE)
              ? "Description of the folder of these runs"
              : description(rest, ours);
      return what + " (same runs under the posterior)";
    }
    String known = KNOWN.get(path);
    if (known != null) {
      return known;
    }
    if (path.startsWith(CHART)) {
      return "Chart: " + path.substring(CHART.length()).replaceFirst("\\.[^.]*$", "");
    }
    return ours ? "Table of results" : "Not made by the program";
  }

  /** The media type, by the ending of the name. */
  public static String format(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "csv" -> "text/csv";
      case "html" -> "text/html";
      case "json" -> "application/json";
      case "geojson" -> "application/geo+json";
      case "png" -> "image/png";
      case "svg" -> "image/svg+xml";
      case "txt" -> "text/plain";
      case "yaml", "yml" -> "application/yaml";
      default -> "application/octet-stream";
    };
  }
}
