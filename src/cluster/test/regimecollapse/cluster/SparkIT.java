package regimecollapse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;
import regimecollapse.app.study.RunStudy;
import regimecollapse.app.study.StudyListener;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.Loaded;

/**
 * The jar as Spark starts it, with two executors on this machine that have a process of their own
 * each: the folder is the one that {@code ./collapse run} makes, byte for byte.
 */
class SparkIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path BASE = Path.of("src/test/resources/faults/_base");
  private static final Path TESTS = Path.of(System.getProperty("cluster.tests"));

  private static final String SCENARIO =
      """
      title: Cheap runs
      purpose: For a cluster.
      extends: case.yaml
      replications: 24
      seed: 20220301
      start: 2022-01-31
      end: 2022-03-20
      soldiers-per-agent: 1000
      hypotheses:
        H1-gamble:
          title: Gamble
          held-by: the court
          claim: Cuts backfire.
          parameters:
            reform.pressure: {uniform: [-2, -1], status: assumption}
            leader.threshold: 0.3
        H2-doomed:
          title: Doomed
          held-by: the envoys
          claim: It falls anyway.
          parameters:
            decay.own-rate: {normal: [0.3, 0.05], status: assumption}
      arms:
        documented: {title: As it was, changes: []}
        no-money: {title: No money, changes: [{scale: finance, by: 0, from: 2022-02-01}]}
        quiet: {title: No offensive, changes: [{event: offensive, remove: true}]}
      """;

  private static final long PATIENCE_SECONDS = 300;

  @TempDir private static Path home;
  private static Path file;

  @BeforeAll
  static void makeTheSameHere() throws IOException {
    Path scenarios = Files.createDirectories(home.resolve("scenarios"));
    try (Stream<Path> files = Files.list(BASE)) {
      for (Path it : files.toList()) {
        Files.copy(it, scenarios.resolve(it.getFileName()));
      }
    }
    file = Files.writeString(scenarios.resolve("cheap.yaml"), SCENARIO);
    Workplace at = Workplace.at(home);
    Parts parts = Trouble.in("").apply(at.parts());
    RunStudy study = new RunStudy(parts, inputs(at), RunStudy.Options.NONE);
    How into = How.into(home.resolve("here"));
    How plain = new How(into.folder(), into.shown(), 2, How.Existing.KEEP, How.Charts.NONE);
    new StudyRunner(parts.interrupts()).run(study, plain, new StudyListener() {});
  }

  private static Inputs inputs(Workplace at) throws IOException {
    ScenarioFiles files = new ScenarioFiles(at);
    Loaded loaded = files.read(file, Settings.NONE);
    return files.inputs(loaded);
  }

  @Test
  void aScenarioArrivesAsItWasSent() throws IOException {
    Object scenario = inputs(Workplace.at(home)).scenario();
    assertThat(Freight.unpack(Freight.pack(scenario))).isEqualTo(scenario);
  }

  @Test
  void anExecutorThatDiesLeavesNoTrace() throws Exception {
    Path marks = Files.createDirectories(home.resolve("marks"));
    Files.createFile(marks.resolve("linger"));
    Process process =
        submit("trouble", withTrouble("--conf", "spark.speculation=true"), marks.toString());
    // One run failed, as it does here.
    assertThat(codeOf(process)).as(() -> log("trouble")).isEqualTo(1);
    assertThat(marks.resolve("halt")).exists();
    assertThat(log("trouble")).contains("ExecutorLostFailure");
    assertSame("trouble");
  }

  @Test
  void aDriverThatWasKilledIsGoneOnWith() throws Exception {
    Path marks = Files.createDirectories(home.resolve("more-marks"));
    Files.createFile(marks.resolve("halt"));
    Process process = submit("killed", withTrouble(), marks.toString());
    Path journal = home.resolve("killed/runs.journal");
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!(Files.exists(journal) && Files.size(journal) > 1000) && process.isAlive()) {
      assertThat(System.nanoTime()).as(() -> log("killed")).isLessThan(until);
      Thread.sleep(50);
    }
    process.destroyForcibly().waitFor();
    assertThat(home.resolve("killed/manifest.json")).doesNotExist();
    process = submit("killed", withTrouble(), marks.toString(), "--resume");
    assertThat(codeOf(process)).as(() -> log("killed")).isEqualTo(1);
    assertSame("killed");
  }

  private static void assertSame(String folder) throws IOException {
    assertThat(contents(home.resolve(folder)))
        .containsKeys("runs.csv", "falls.csv", "manifest.json")
        .isEqualTo(contents(home.resolve("here")));
  }

  private static List<String> withTrouble(String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("--class", Trouble.class.getName(), "--jars", TESTS.toString()));
    return options;
  }

  private static Process submit(String out, List<String> options, String marks, String... more)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx512m", "-Dcollapse.home=" + home));
    words.addAll(List.of("-cp", TARGET.resolve("spark/jars") + File.separator + "*"));
    words.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master"));
    words.add("local-cluster[2,1,512]");
    words.addAll(List.of("--conf", "spark.executor.memory=512m"));
    words.addAll(List.of("--conf", "spark.ui.enabled=false"));
    words.addAll(options);
    words.add(TARGET.resolve("collapse-spark.jar").toString());
    words.add(marks);
    words.addAll(List.of("run", "cheap", "--no-charts", "--out", out));
    words.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
    builder.environment().put("SPARK_HOME", TARGET.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve(out + ".log").toFile()))
        .start();
  }

  private static int codeOf(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  private static String log(String out) {
    try {
      return Files.readString(home.resolve(out + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** All files of a folder but what may differ between machines, and what lists that. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path it : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(it).toString();
        if (!name.equals("environment.json") && !name.equals("ro-crate-metadata.json")) {
          contents.put(name, new String(Files.readAllBytes(it), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }
}
