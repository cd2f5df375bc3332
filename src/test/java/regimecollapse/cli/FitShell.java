package regimecollapse.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import regimecollapse.FirstEdition;
import regimecollapse.Shipped;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.Unpacked;
import regimecollapse.run.Given;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * Fits as a user would make them, of a small scenario on the shipped case in a folder of its own.
 */
final class FitShell extends StudyShell {
  private static final String SMALL =
      """
      extends: three-hypotheses.yaml
      end: 2024-12-31
      replications: 3
      soldiers-per-agent: 1000
      run: {hypotheses: [H1-coercion-gamble, H2-doomed-anyway], arms: [documented]}
      fit:
        arm: documented
        parameters: [news.weight, reform.pressure]
        effort: {waves: 1, wave-points: 12, particles: 20, generations: 2, simulations: 800, rejection: 60}
        quick: {waves: 1, wave-points: 10, cutoff: 10, particles: 10, generations: 1, simulations: 540, rejection: 50, prior-simulations: 6}
      """;

  /** Runs of the model that all tests share. */
  private static final Map<RunKey, RunRecord> MADE = new ConcurrentHashMap<>();

  FitShell(Path home) throws IOException {
    super(home, FitShell::quickOnes);
    Shipped.copyTo(home);
    // Narrow ranges, so that all that is compared is there in every run of the few.
    Files.writeString(home.resolve("scenarios/small.yaml"), SMALL + FirstEdition.section());
  }

  int fit(String folder, String... more) {
    String[] first = {"fit", "scenarios/small.yaml", "--quick", "--no-charts", "--out", folder};
    return collapse(
        Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new));
  }

  List<NamedCsvRecord> table(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(String.join("\n", Unpacked.lines(home, file)))) {
      return csv.stream().toList();
    }
  }

  static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  /**
   * A few runs of the model for each hypothesis; in all others their falls come sooner or later, by
   * the weight of news and by chance.
   */
  static RunFunction quickOnes(RunFunction model) {
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return model.run(key);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        RunRecord base =
            MADE.computeIfAbsent(
                new RunKey(key.hypothesis(), key.arm(), key.replication() % 4),
                one -> model.run(one, Given.NOTHING));
        double news = given.of(Parameter.NEWS_WEIGHT, new Prior.Uniform(1.4, 1.9)).orElseThrow();
        double pace = 1 + (1.65 - news) + 0.01 * (key.replication() % 17);
        return paced(base, key, pace);
      }
    };
  }

  /** Does something before each run, whose parameters are given. */
  static RunFunction before(RunFunction model, Runnable action) {
    RunFunction run = quickOnes(model);
    return new RunFunction() {
      @Override
      public RunRecord run(RunKey key) {
        return run.run(key);
      }

      @Override
      public RunRecord run(RunKey key, Given given) {
        action.run();
        return run.run(key, given);
      }
    };
  }
}
