package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;

/** The fit from the scenario file to its tables, on the shipped case. */
class FitCommandTest {
  private static final String SIMULATIONS = "(?s).*\"simulations\" : (\\d+),\\s+\"stopped.*";

  @TempDir Path home;
  private FitShell shell;

  @BeforeEach
  void makeTheScenario() throws IOException {
    shell = new FitShell(home);
  }

  @Test
  void tablesAndTextAreMade() throws IOException {
    assertThat(shell.fit("one", "--threads", "2")).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).contains("2 hypotheses, 2 parameters", "history matching: done");
    assertThat(shell.out)
        .contains("sequential   H1-coercion-gamble   0.50", "--from-posterior one")
        .contains("rejection")
        .contains("All of this is from a quick fit: a first look, nothing to quote.");
    List<NamedCsvRecord> draws = shell.table("one/posterior.csv");
    assertThat(draws).hasSize(10);
    DeclaredTables.require(FolderKind.FIT, home.resolve("one"));
    assertThat(draws.stream().mapToDouble(r -> FitShell.number(r, "weight")).sum())
        .isCloseTo(1, within(1e-8));
    for (NamedCsvRecord row : draws) {
      boolean fixed = row.getField("hypothesis").startsWith("H2");
      // The ranges: news.weight 1.4 to 1.9; reform.pressure under H1 -0.3 to
      // -0.1, under H2 fixed at 0.
      assertThat(FitShell.number(row, "news.weight"))
          .isCloseTo(1.4 + 0.5 * FitShell.number(row, "quantile:news.weight"), within(1e-8));
      assertThat(FitShell.number(row, "reform.pressure"))
          .isCloseTo(
              fixed ? 0 : -0.3 + 0.2 * FitShell.number(row, "quantile:reform.pressure"),
              within(1e-8));
    }
    // Each row says which simulation it is.
    assertThat(draws).extracting(r -> r.getField("draw")).doesNotHaveDuplicates();
    assertThat(draws.get(0).getHeader()).anyMatch(c -> c.startsWith("statistic:"));
    assertThat(shell.table("one/hypotheses.csv")).hasSize(6);
    for (String method : List.of("sequential", "rejection", "regression")) {
      assertThat(
              shell.table("one/hypotheses.csv").stream()
                  .filter(r -> r.getField("method").equals(method))
                  .mapToDouble(r -> FitShell.number(r, "posterior"))
                  .sum())
          .isCloseTo(1, within(1e-8));
    }
    assertThat(shell.table("one/marginals.csv")).hasSize(4);
    // A fixed parameter has no spread that could shrink.
    assertThat(shell.table("one/marginals.csv").get(3).getField("shrinkage")).isEmpty();
    assertThat(shell.table("one/marginals.csv").get(0).getField("prior_p05")).isEqualTo("1.425");
    assertThat(shell.table("one/waves.csv")).hasSize(2);
    assertThat(Files.readString(home.resolve("one/fit.json")))
        .contains("\"kind\" : \"fit\"", "\"quick\" : true", "\"held_out\" : [ ]");
    assertThat(home.resolve("one/fit.journal")).doesNotExist();
  }

  @Test
  void theVerdictStandsUnderTheTableAndWhatIsMissingIsTold() throws IOException {
    String header = "weights-by-prior.csv has only a header";
    assertThat(shell.fit("one")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).contains("Bayes factor against the others").doesNotContain(header);
    // The greatest factor of the only pair, by any method.
    double greatest =
        shell.table("one/bayes-factors.csv").stream()
            .mapToDouble(r -> FitShell.number(r, "factor"))
            .max()
            .orElseThrow();
    assertThat(shell.out.lines())
        .filteredOn(l -> l.startsWith("The record "))
        .singleElement()
        .asString()
        .contains(String.format(Locale.ROOT, " %.2f (", greatest));
    Path file = home.resolve("scenarios/small.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(", prior-simulations: 6", "")
            .replace("simulations: 540", "simulations: 300"));
    assertThat(shell.fit("none")).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).contains(header);
    assertThat(shell.table("none/weights-by-prior.csv")).isEmpty();
    // The first generation takes a block of 256; the second would take another.
    assertThat(shell.err)
        .contains(
            "generation 1 would need more than the 300 simulations allowed: generation 0 is the"
                + " result");
  }

  /** Of a fit of two of the hypotheses, in folders whose names have blanks. */
  @Test
  void theCommandThatAFitAdvisesRuns() throws IOException {
    assertThat(shell.fit("my fits/one")).isEqualTo(ExitCode.DONE);
    String first = "results/three-hypotheses-posterior";
    assertThat(advised())
        .containsSequence(
            "run", "scenarios/three-hypotheses.yaml", "--hypothesis", "H1-coercion-gamble")
        .containsSequence("--hypothesis", "H2-doomed-anyway", "--from-posterior", "my fits/one")
        .containsSequence("--out", first);
    assertThat(follow()).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.table(first + "/runs.csv")).hasSize(2 * 6);
    // Once more: the results of the first time are not in the way.
    assertThat(shell.fit("my fits/one", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(follow()).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.table(first + "-2/runs.csv")).hasSize(2 * 6);
  }

  /** The default scenario is of another case then: its own what-ifs are run. */
  @Test
  void theCommandThatAFitOfAnotherCaseAdvisesRuns() throws IOException {
    Path scenarios = home.resolve("scenarios");
    Files.move(scenarios.resolve("cases/syria-2024"), scenarios.resolve("cases/other"));
    String fit = Files.readString(scenarios.resolve("small.yaml"));
    String first = Files.readString(scenarios.resolve("h1-coercion-gamble.yaml"));
    for (boolean isThere : new boolean[] {true, false}) {
      if (!isThere) {
        Files.delete(scenarios.resolve("three-hypotheses.yaml"));
      }
      String name = isThere ? "mine" : "my own";
      Files.writeString(
          scenarios.resolve(name + ".yaml"),
          first.replace("cases/syria-2024", "cases/other").replaceFirst("(?s)\\nrun:.*", "\n")
              + fit.replace("extends: three-hypotheses.yaml\n", "")
                  .replace(", H2-doomed-anyway", ""));
      assertThat(
              shell.collapse(
                  "fit", "scenarios/" + name + ".yaml", "--quick", "--no-charts", "--out", name))
          .as(() -> shell.err)
          .isEqualTo(ExitCode.DONE);
      assertThat(advised()).containsSequence("run", "scenarios/" + name + ".yaml");
      assertThat(follow()).as(() -> shell.err).isEqualTo(ExitCode.DONE);
      assertThat(shell.table("results/" + name + "-posterior/runs.csv")).hasSize(1);
    }
  }

  /** The words of the command that was printed last, as a shell splits them. */
  private List<String> advised() {
    String line =
        shell.out.lines().filter(l -> l.startsWith("  ./collapse ")).findFirst().orElseThrow();
    return Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(line)
        .results()
        .skip(1)
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  private int follow() {
    shell.around = model -> model;
    Stream<String> few = Stream.of("--replications", "1", "--no-charts");
    int code = shell.collapse(Stream.concat(advised().stream(), few).toArray(String[]::new));
    shell.around = FitShell::quickOnes;
    return code;
  }

  @Test
  void oneTwoAndEightThreadsGiveTheSameBytes() throws IOException {
    assertThat(shell.fit("one", "--threads", "1")).isEqualTo(ExitCode.DONE);
    for (String threads : List.of("2", "8")) {
      assertThat(shell.fit(threads, "--threads", threads)).isEqualTo(ExitCode.DONE);
      assertThat(Shell.contents(home.resolve(threads)))
          .isEqualTo(Shell.contents(home.resolve("one")));
    }
  }

  /** In history matching, in sequential ABC, and under changed priors, the last 36 simulations. */
  @ParameterizedTest
  @ValueSource(ints = {15, 100, -20})
  void interruptsAndKillsLeaveNoTrace(int at) throws IOException {
    assertThat(shell.fit("one")).isEqualTo(ExitCode.DONE);
    final Map<String, String> whole = Shell.contents(home.resolve("one"));
    int all = Integer.parseInt(whole.get("fit.json").replaceAll(SIMULATIONS, "$1"));
    int cut = at > 0 ? at : all + at;
    AtomicInteger made = new AtomicInteger();
    shell.around =
        run ->
            FitShell.before(
                run,
                () -> {
                  if (made.incrementAndGet() == cut) {
                    shell.interrupt.run();
                  }
                });
    assertThat(shell.fit("cut", "--threads", "2")).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(shell.err).contains("go on with:", "--out cut --threads 2 --resume");
    assertThat(home.resolve("cut/posterior.csv")).doesNotExist();
    assertThat(shell.fit("cut", "--threads", "2")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("cut holds an unfinished fit", "--resume");
    assertThat(shell.fit("cut", "--threads", "2", "--resume", "--seed", "5"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("of other inputs");
    // A process that is killed while it writes leaves half a record.
    Files.createDirectories(home.resolve("killed"));
    byte[] journal = Files.readAllBytes(home.resolve("cut/fit.journal"));
    Files.write(home.resolve("killed/fit.journal"), Arrays.copyOf(journal, journal.length - 9));
    int before = made.get();
    assertThat(shell.fit("cut", "--threads", "2", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(home.resolve("cut"))).isEqualTo(whole);
    // Whatever was made was kept: together as many simulations as without the interrupt.
    assertThat(before).isBetween(cut, all - 1);
    assertThat(made.get()).isEqualTo(all);
    made.set(before);
    assertThat(shell.fit("killed", "--threads", "2", "--resume")).isEqualTo(ExitCode.DONE);
    assertThat(Shell.contents(home.resolve("killed"))).isEqualTo(whole);
    assertThat(made.get()).isEqualTo(all + 1);
  }

  /** The greatest distance of a draw is what its statistics say of the windows that count. */
  @Test
  void whatIsHeldOutIsPredictedAndDoesNotCount() throws IOException {
    assertThat(shell.fit("one", "--hold-out", "hama", "--hold-out", "few-killed"))
        .as(() -> shell.err)
        .isEqualTo(ExitCode.DONE);
    // With Hama leave all twelve figures of falls that rest on it.
    assertThat(shell.err).contains("30 observations and 14 left out");
    List<NamedCsvRecord> observations = shell.table("one/observations.csv");
    assertThat(observations).hasSize(44);
    Set<String> left =
        shell.table("one/left-out.csv").stream()
            .map(r -> r.getField("observation"))
            .collect(Collectors.toSet());
    assertThat(left).contains("hama", "few-killed", "falls-near").hasSizeGreaterThanOrEqualTo(14);
    int counted = 44 - left.size();
    for (NamedCsvRecord draw : shell.table("one/posterior.csv")) {
      double sum = 0;
      for (NamedCsvRecord it : observations) {
        double x = FitShell.number(draw, "statistic:" + it.getField("observation"));
        double off =
            Math.max(0, Math.max(FitShell.number(it, "low") - x, x - FitShell.number(it, "high")));
        boolean counts = !left.contains(it.getField("observation"));
        sum += counts ? Math.pow(off / FitShell.number(it, "tolerance"), 2) : 0;
      }
      assertThat(FitShell.number(draw, "distance"))
          .isCloseTo(Math.sqrt(sum / counted), within(1e-8));
    }
    requireForecasts(observations);
    assertThat(shell.table("one/weights-by-observation.csv")).hasSize(2 * (1 + counted));
    assertThat(shell.table("one/weights-by-prior.csv")).hasSize(2 * (1 + 6));
    assertThat(shell.table("one/bayes-factors.csv")).hasSize(3 * 2);
    assertThat(shell.fit("one", "--resume")).isEqualTo(ExitCode.BAD_INPUT);
  }

  private void requireForecasts(List<NamedCsvRecord> observations) throws IOException {
    List<NamedCsvRecord> ours =
        shell.table("one/scores.csv").stream()
            .filter(r -> r.getField("forecaster").equals("posterior"))
            .toList();
    assertThat(ours).hasSize(1);
    assertThat(ours.get(0).getField("observation")).isEqualTo("hama");
    NamedCsvRecord hama =
        observations.stream()
            .filter(r -> r.getField("observation").equals("hama"))
            .findFirst()
            .orElseThrow();
    assertThat(ours.get(0).getField("median")).isEqualTo(hama.getField("p50"));
    assertThat(shell.table("one/scores.csv")).hasSize(18 * 7 + 1);
    List<String> lines = shell.out.lines().toList();
    String line = lines.stream().filter(l -> l.startsWith("hama ")).findFirst().orElseThrow();
    // The window in days: 5 December is the ninth day from 27 November.
    assertThat(line)
        .contains("8 to 9")
        .containsPattern("\\((even|constant-speed|road-distance|road-speed)\\)");
    assertThat(lines).anyMatch(l -> l.matches("few-killed +0 to 0.01 .* - +-"));
  }

  @Test
  void aFitIsVerifiedByItsHashes() throws IOException {
    assertThat(shell.fit("one")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).doesNotContain("left out of the fit");
    assertThat(shell.collapse("verify", "one")).as(() -> shell.out).isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .contains("checked, all as listed", "All is as", "Nothing was simulated again");
    Path charts = Files.createDirectories(home.resolve("one/charts"));
    Path more = Files.writeString(charts.resolve("a.svg"), "<svg/>");
    assertThat(shell.collapse("verify", "one")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out).contains("charts/a.svg is one file too many");
    Files.delete(more);
    requireFound("fit.json", "\"quick\" : true", "\"quick\" : false", "not what these inputs give");
    requireFound("posterior.csv", "0.1", "0.2", "its SHA-256 is");
    requireFound("scenario.yaml", "seed: ", "seed:  ", "scenario.yaml is not as fit.json lists");
    Path weights = home.resolve("one/hypotheses.csv");
    String whole = Files.readString(weights);
    Files.writeString(weights, whole.replace(",0.", ",0,"));
    assertThat(shell.fit("one", "--resume")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("one/hypotheses.csv has been changed", "fit.json lists", "line 2");
    assertThat(shell.out).isEmpty();
    Files.writeString(weights, whole);
    requireFound("fit.json", "\"files\"", "\"file\"", "files is missing or wrong; nothing else");
    Files.delete(home.resolve("one/scores.csv"));
    assertThat(shell.collapse("verify", "one")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out).contains("scores.csv is not there");
    assertThat(shell.collapse("verify", "one", "--partial")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).contains("Left out: scores.csv");
    assertThat(shell.collapse("verify", "scenarios")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("does not hold results: it has none of manifest.json, fit.json");
  }

  /** Changes a file, looks for the words, and puts it back. */
  private void requireFound(String name, String from, String to, String words) throws IOException {
    Path file = home.resolve("one").resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    assertThat(shell.collapse("verify", "one")).as(name).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out).contains("Differs: " + name, words);
    Files.writeString(file, text);
  }

  @Test
  void foldersThatHoldOtherThingsAreLeftAlone() throws IOException {
    Path file = home.resolve("letters/dear.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Dear");
    assertThat(shell.fit("letters", "--overwrite")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("not those of a fit");
    Files.writeString(home.resolve("letters/fit.json"), "{\"mine\": 1}");
    assertThat(shell.fit("letters", "--overwrite")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(home.resolve("letters")).isDirectoryContaining(p -> p.endsWith("dear.txt"));
  }

  @Test
  void aScenarioWithoutAFitAndAnUnknownObservationAreRefused() {
    assertThat(shell.collapse("fit", "scenarios/three-hypotheses.yaml", "--out", "x"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("no section 'fit'");
    assertThat(shell.fit("x", "--hold-out", "nothing")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("--hold-out: the fit is compared with no observation nothing (legal: ", " hama,")
        .doesNotContain("Did you mean");
    assertThat(shell.fit("x", "--hold-out", "hana", "--hold-out", "few-killed"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("no observation hana (legal: ", "few-killed", "). Did you mean hama?");
    assertThat(home.resolve("x")).doesNotExist();
  }
}
