package regimecollapse.observation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.FitResults;

/**
 * A folder with the results of one ensemble.
 *
 * @param path where it is, or will be
 */
public record ResultFolder(Path path) {
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

  static final String LOCK = ".lock";

  /** In the order in which they are deleted: without a manifest, what is left is not complete. */
  private static final List<String> OURS =
      Stream.of(
              List.of(
                  MANIFEST,
                  CRATE,
                  REPORT,
                  WITHIN,
                  SUMMARY,
                  DATES,
                  SURVIVAL,
                  CONTRASTS,
                  HAZARD,
                  SPEED,
                  SENSITIVITY,
                  SENSITIVITY_CURVES,
                  ATTRIBUTION,
                  ATTRIBUTION_RUNS,
                  SWEEPS,
                  THRESHOLDS,
                  LEDGER,
                  FitResults.ORIGIN_COPY),
              FitResults.TABLES,
              List.of(
                  POSTERIOR,
                  RUNS,
                  CONTROL,
                  SERIES,
                  FALLS,
                  PARAMETERS,
                  ENVIRONMENT,
                  CHARTS,
                  SCENARIO,
                  JOURNAL))
          .flatMap(List::stream)
          .toList();

  /** What a folder holds. */
  public enum State {
    /** Nothing, or it is not there. */
    EMPTY,
    /** Runs of an ensemble that was interrupted. */
    UNFINISHED,
    /** Complete results. */
    COMPLETE,
    /** What is left of results: neither complete nor to be resumed. */
    REMAINS,
    /** Something else, which this program must not touch. */
    FOREIGN
  }

  /** A file in the folder. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** What the folder holds. */
  public State state() throws IOException {
    if (Files.notExists(path)) {
      return State.EMPTY;
    }
    if (!Files.isDirectory(path)) {
      return State.FOREIGN;
    }
    if (Files.exists(file(MANIFEST))) {
      return Manifest.fingerprint(file(MANIFEST)).isPresent() ? State.COMPLETE : State.FOREIGN;
    }
    if (Files.exists(file(JOURNAL))) {
      return State.UNFINISHED;
    }
    List<String> names = names();
    if (names.isEmpty()) {
      return State.EMPTY;
    }
    return OURS.containsAll(names) ? State.REMAINS : State.FOREIGN;
  }

  /**
   * Whether the folder's results, or the runs of its unfinished ensemble, have these inputs. A
   * journal that was killed before its first run fits all inputs.
   *
   * @throws RefusedException when the journal cannot be used
   */
  public boolean isOf(Inputs inputs) throws IOException {
    Optional<String> complete = Manifest.fingerprint(file(MANIFEST));
    if (complete.isPresent()) {
      return complete.get().equals(inputs.fingerprint());
    }
    return Journal.fingerprint(file(JOURNAL)).map(inputs.journalFingerprint()::equals).orElse(true);
  }

  /** Writes the resolved scenario. */
  public FileEntry writeScenario(String yaml) throws IOException {
    AtomicFile.write(file(SCENARIO), yaml);
    return FileEntry.ofText(file(SCENARIO));
  }

  /** Writes a file as it stands in the results of a fit. */
  public FileEntry writeCopy(String name, String text) throws IOException {
    AtomicFile.write(file(name), text);
    return name.endsWith(".csv") ? FileEntry.ofTable(file(name)) : FileEntry.ofText(file(name));
  }

  /** The results of the same runs under a posterior, which may not be there. */
  public ResultFolder within() {
    return new ResultFolder(file(WITHIN));
  }

  /** The entry of the manifest of {@link #within}, which stands for all that is in there. */
  public FileEntry entryOfWithin() throws IOException {
    FileEntry manifest = FileEntry.ofText(within().file(MANIFEST));
    return new FileEntry(WITHIN + "/" + manifest.name(), -1, manifest.sha256());
  }

  /** Deletes the results, and nothing else that may lie in the folder. */
  public void clear() throws IOException {
    for (String name : OURS) {
      if (name.equals(WITHIN)) {
        clearWithin();
      } else {
        delete(file(name));
      }
      Files.deleteIfExists(file(partOf(name)));
    }
  }

  /** Name of a file while it is written. */
  static String partOf(String name) {
    return "." + name + ".part";
  }

  /** What lies in the folder besides a lock and files that were never completed. */
  private List<String> names() throws IOException {
    List<String> passing = new ArrayList<>(List.of(LOCK));
    OURS.forEach(name -> passing.add(partOf(name)));
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !passing.contains(name))
          .toList();
    }
  }

  private void clearWithin() throws IOException {
    if (!Files.isDirectory(file(WITHIN))) {
      return;
    }
    within().clear();
    Files.deleteIfExists(within().file(LOCK));
    try (Stream<Path> rest = Files.list(file(WITHIN))) {
      if (rest.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(file(WITHIN));
  }

  private static void delete(Path file) throws IOException {
    if (!Files.isDirectory(file)) {
      Files.deleteIfExists(file);
      return;
    }
    try (Stream<Path> tree = Files.walk(file)) {
      for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
