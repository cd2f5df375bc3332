package regimecollapse.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import regimecollapse.TwoThreads;
import regimecollapse.ensemble.ModelRuns;
import regimecollapse.fuzz.Mutants.Mutant;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.path.TinyCase;

/**
 * Reads damaged copies of every file of a small invented country, and runs some of those that are
 * accepted. Nothing may come of it but a scenario or a list of problems, soon; a run has to end in
 * numbers. {@code src/scripts/fuzz.sh} does it a hundred thousand times.
 */
final class Fuzz {
  /**
   * What came of it.
   *
   * @param mutants files read
   * @param accepted of these, that are scenarios
   * @param ran runs made of such
   * @param faults what must not be, with the number of its mutant
   */
  record Findings(int mutants, int accepted, int ran, List<String> faults) {}

  private static final String FIT = "fits/good/";
  private static final String DRAWS =
      """
      hypothesis,weight,distance,news.weight,quantile:news.weight,statistic:fall
      H1-gamble,0.5,1,1.5,0.2,3
      H2-doomed,0.5,1,1.6,0.4,4
      """;

  /** Nothing here takes a second; a machine under load may need many. */
  private static final long LONGEST = 60_000_000_000L;

  private final Path folder;
  private final Mutants mutants;
  private final Map<String, String> whole;
  private final int runEach;
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger ran = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<Thread, TinyCase> countries = new ConcurrentHashMap<>();
  private final AtomicInteger places = new AtomicInteger();

  private Fuzz(Path folder, long seed, int runEach) throws IOException {
    this.folder = folder;
    this.runEach = runEach;
    this.whole = files(country());
    this.mutants = new Mutants(whole, seed);
  }

  /**
   * Reads mutants.
   *
   * @param folder where the country is laid
   * @param first number of the first mutant
   * @param count how many
   * @param runs how many of those that are accepted are run, about
   */
  static Findings attack(Path folder, long seed, int first, int count, int runs)
      throws IOException {
    // About one in eight is accepted.
    Fuzz fuzz = new Fuzz(folder, seed, Math.max(1, count / 8 / Math.max(1, runs)));
    TwoThreads.map(
        first,
        first + count,
        number -> {
          fuzz.read(number);
          return number;
        });
    List<String> faults = new ArrayList<>(fuzz.faults);
    faults.sort(Comparator.naturalOrder());
    return new Findings(count, fuzz.accepted.get(), fuzz.ran.get(), faults);
  }

  private TinyCase country() {
    TinyCase tiny = TinyCase.in(folder.resolve("country-" + places.incrementAndGet()));
    try {
      Files.createDirectories(tiny.folder().resolve(FIT));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    tiny.write(FIT + "posterior.csv", DRAWS);
    tiny.replace("tiny.yaml", "seed: 20220301", "seed: 20220301\nposterior: " + FIT);
    return tiny;
  }

  private static Map<String, String> files(TinyCase tiny) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(tiny.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(tiny.folder().relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private void read(int number) {
    Mutant mutant = mutants.of(number);
    TinyCase tiny = countries.computeIfAbsent(Thread.currentThread(), t -> country());
    tiny.write(mutant.file(), mutant.bytes());
    long start = System.nanoTime();
    try {
      Scenario scenario = ScenarioReader.read(tiny.file()).scenario();
      ModelRuns runs = new ModelRuns(scenario);
      accepted.incrementAndGet();
      // By its number, so that the same are run at any number of threads.
      if (new SplittableRandom(number).nextInt(runEach) == 0) {
        ran.incrementAndGet();
        run(runs, scenario, number).ifPresent(wrong -> fault(mutant, wrong));
      }
    } catch (ScenarioException e) {
      wrong(e).ifPresent(wrong -> fault(mutant, wrong));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      StackTraceElement[] trace = e.getStackTrace();
      fault(mutant, e + (trace.length == 0 ? "" : " at " + trace[0]));
    }
    if (System.nanoTime() - start > LONGEST) {
      fault(mutant, "it took more than a minute");
    }
    tiny.write(mutant.file(), whole.get(mutant.file()));
  }

  private void fault(Mutant mutant, String what) {
    faults.add("mutant %d, %s: %s".formatted(mutant.number(), mutant.file(), what));
  }

  /** What is wrong with a refusal, if anything is. */
  private static Optional<String> wrong(ScenarioException refusal) {
    if (refusal.problems().isEmpty()) {
      return Optional.of("refused without a reason");
    }
    for (Problem p : refusal.problems()) {
      if (p.file().isBlank() || p.message().isBlank() || p.format().contains("\u001b")) {
        return Optional.of("a message without file or words: " + p.format());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> run(ModelRuns runs, Scenario scenario, int number) {
    String hypothesis = scenario.hypotheses().get(number % scenario.hypotheses().size()).id();
    String arm = scenario.arms().get(number % scenario.arms().size()).id();
    return SoundRun.wrong(runs.run(new RunKey(hypothesis, arm, number % 3)));
  }

  /** Mutants, runs, seed; prints what came of it, and ends with 1 when anything is at fault. */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("fuzz");
    Findings found = attack(folder, Long.parseLong(args[2]), 0, count, Integer.parseInt(args[1]));
    PrintStream out = System.out;
    found.faults().stream().limit(50).forEach(out::println);
    out.printf(
        "%d mutants, %d accepted, %d of these run; %d faults%n",
        found.mutants(), found.accepted(), found.ran(), found.faults().size());
    System.exit(found.faults().isEmpty() ? 0 : 1);
  }
}
