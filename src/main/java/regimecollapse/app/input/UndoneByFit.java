package regimecollapse.app.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regimecollapse.inference.fit.FittedPriors;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.StatedValue;
import regimecollapse.scenario.io.document.FitOrigin;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.FitResults;

/**
 * Ranges that a user wrote and that runs under a fit do not go by, as its draws replace them. One
 * number instead of a range is what all runs have. A range that is as the fit had it is not told: a
 * copy of a file with one more line says nothing new.
 */
final class UndoneByFit {
  private static final List<String> LEVELS = List.of("prior_p05", "prior_p50", "prior_p95");
  private static final double[] QUANTILES = {0.05, 0.5, 0.95};

  /** Tables have ten digits. */
  private static final double ALIKE = 1e-7;

  /** A table of more is no table of marginals. */
  private static final long LARGEST = 1 << 24;

  private final Loaded loaded;
  private final FitOrigin origin;
  private final Map<String, double[]> ranges;

  private UndoneByFit(Loaded loaded, FitOrigin origin, Map<String, double[]> ranges) {
    this.loaded = loaded;
    this.origin = origin;
    this.ranges = ranges;
  }

  /**
   * What is told, in the order of parameters.
   *
   * @param folder of the fit
   */
  static List<Problem> of(Path folder, Loaded loaded) throws IOException {
    Set<String> drawn = drawn(folder);
    UndoneByFit fit = new UndoneByFit(loaded, origin(folder), ranges(folder));
    List<Problem> all = new ArrayList<>();
    for (StatedValue value : loaded.stated()) {
      String key = value.parameter().key();
      boolean range = value.hypotheses().stream().anyMatch(h -> fit.isRange(value.parameter(), h));
      if (drawn.contains(key) && range && fit.mayBeNew(value) && fit.isNew(value)) {
        all.add(
            value
                .stated()
                .and("under the fit this acts on no run, which draws its own value: it moves the")
                .and(" runs from the ranges alone; one number instead of a range acts on both,")
                .and(" and so does a fit that is made with it"));
      }
    }
    return all;
  }

  /** Files of the fit are compared by what they are as a whole, and told of there. */
  private boolean mayBeNew(StatedValue value) {
    String top = loaded.hashes().keySet().stream().findFirst().orElse("");
    return value.file().equals(StatedValue.SETTING)
        || value.file().equals(top)
        || !origin.inputs().isEmpty() && !origin.inputs().containsKey(value.file());
  }

  private boolean isNew(StatedValue value) {
    if (ranges.isEmpty()) {
      String then = origin.inputs().get(value.file());
      return then == null || !then.equals(loaded.hashes().get(value.file()));
    }
    return value.hypotheses().stream().anyMatch(h -> !isAsFitted(value.parameter(), h));
  }

  private boolean isRange(Parameter p, String hypothesis) {
    Scenario scenario = loaded.scenario();
    return scenario.hypotheses().stream()
        .filter(h -> h.id().equals(hypothesis))
        .map(h -> scenario.belief(h, p).prior())
        .anyMatch(prior -> prior.low() < prior.high());
  }

  private boolean isAsFitted(Parameter p, String hypothesis) {
    double[] then = ranges.get(hypothesis + " " + p.key());
    Scenario scenario = loaded.scenario();
    int h = scenario.hypotheses().stream().map(Hypothesis::id).toList().indexOf(hypothesis);
    FittedPriors now = new FittedPriors(scenario, List.of(p));
    return then != null
        && IntStream.range(0, then.length)
            .allMatch(
                i -> {
                  double value = now.value(h, 0, QUANTILES[i]);
                  return Math.abs(value - then[i]) <= ALIKE * Math.max(Math.abs(value), ALIKE);
                });
  }

  private static FitOrigin origin(Path folder) throws IOException {
    for (String name : List.of(TableFile.FIT_MANIFEST, TableFile.ORIGIN_COPY)) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return FitOrigin.of(Files.readString(folder.resolve(name)));
      }
    }
    return FitOrigin.of("{}");
  }

  /** The parameters of which there are draws. */
  private static Set<String> drawn(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(TableFile.POSTERIOR))) {
      return Stream.of(lines.findFirst().orElse("").split(",")).collect(Collectors.toSet());
    }
  }

  /** Low, middle and high value of each parameter under each hypothesis, as the fit had them. */
  private static Map<String, double[]> ranges(Path folder) throws IOException {
    Map<String, double[]> all = new HashMap<>();
    Path file = folder.resolve(FitResults.MARGINALS);
    if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (NamedCsvRecord row : csv) {
          Optional<double[]> values = values(row);
          values.ifPresent(
              v -> all.put(row.getField("hypothesis") + " " + row.getField("parameter"), v));
        }
      } catch (CsvParseException | IllegalArgumentException | NoSuchElementException e) {
        // Without the table it is told by the file; what is wrong with it is told elsewhere.
        return Map.of();
      }
    }
    return all;
  }

  private static Optional<double[]> values(NamedCsvRecord row) {
    List<String> cells = LEVELS.stream().map(row::getField).toList();
    return cells.stream().anyMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(cells.stream().mapToDouble(Double::parseDouble).toArray());
  }
}
