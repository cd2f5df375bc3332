package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;

/**
 * The committed reference results are those of the scenarios, data and version that are committed
 * beside them. Only {@code src/scripts/update-reference.sh} writes them. Folders of methods, which
 * belong to no scenario, are made by scripts of their own.
 */
class ReferenceResultsTest {
  private static final Path REFERENCE = Path.of("results/reference");
  private static final long MOST_BYTES_OF_A_FILE = 2_000_000;

  /** The README's scenario has more charts. */
  private static final long MOST_BYTES_OF_A_SCENARIO = 6_000_000;

  /** Those that scripts of their own make: remake-twins.sh and remake-sensitivity.sh. */
  private static final List<String> OF_METHODS = List.of("inference", "sensitivity");

  private static final Pattern DATA = Pattern.compile(".*\\.(csv|geojson)|.*/record\\.yaml");

  static List<String> scenarios() {
    return Shipped.NAMES;
  }

  private static String refresh(String scenario) {
    return "refresh with: src/scripts/update-reference.sh "
        + scenario
        + " (and say in CHANGELOG.md: stochastic only, or behaviour)";
  }

  private static JsonNode manifest(String scenario) throws IOException {
    Path file = REFERENCE.resolve(scenario).resolve("manifest.json");
    assertThat(file).as(refresh(scenario)).exists();
    return new ObjectMapper().readTree(file.toFile());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void areThoseOfTheScenarioAsItIsNow(String scenario) throws Exception {
    Loaded now = ScenarioReader.read(Path.of("scenarios", scenario + ".yaml"));
    JsonNode manifest = manifest(scenario);
    assertThat(manifest.path("program").asText())
        .as(refresh(scenario))
        .isEqualTo(Program.version());
    assertThat(manifest.path("resolved_scenario_sha256").asText())
        .as("the scenario or its case has changed; " + refresh(scenario))
        .isEqualTo(sha256(now.resolvedYaml()));
    assertThat(inputs(manifest))
        .as("data of the case has changed; " + refresh(scenario))
        .isEqualTo(data(now.hashes()));
    assertThat(manifest.at("/runs/failed").asInt()).as("failed runs").isZero();
  }

  private static Map<String, String> inputs(JsonNode manifest) {
    Map<String, String> inputs = new TreeMap<>();
    manifest
        .path("inputs")
        .forEach(f -> inputs.put(f.path("file").asText(), f.path("sha256").asText()));
    return data(inputs);
  }

  /** The files besides the scenario and its bases, which the resolved scenario holds. */
  private static Map<String, String> data(Map<String, String> files) {
    Map<String, String> data = new TreeMap<>(files);
    data.keySet().removeIf(name -> !DATA.matcher(name).matches());
    assertThat(data).hasSizeGreaterThan(3);
    return data;
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void holdTheirSummaryAndAChartAndNoGreatFile(String scenario) throws IOException {
    Path folder = REFERENCE.resolve(scenario);
    assertThat(folder).as(refresh(scenario)).isDirectory();
    List<String> names = new ArrayList<>();
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.size(file)).as(file.toString()).isLessThan(MOST_BYTES_OF_A_FILE);
        bytes += Files.size(file);
        names.add(folder.relativize(file).toString().replace('\\', '/'));
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES_OF_A_SCENARIO);
    assertThat(names).contains("manifest.json", "scenario.yaml", "summary.csv");
    assertThat(names).anyMatch(name -> name.matches("charts/.*\\.png"));
  }

  /** So a change of the program that changes results is noticed, and so is an edited file. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void theirFilesAreWholeAndTheirRunsComeOutTheSame(String scenario) {
    Path here = Path.of("").toAbsolutePath();
    StringWriter out = new StringWriter();
    int code =
        Collapse.commandLine(
                new Workplace(
                    here,
                    here,
                    false,
                    Parts.real(here.resolve("scenarios"), Interrupts.ofSystem())))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute("verify", "--partial", "--runs", "4", REFERENCE.resolve(scenario).toString());
    assertThat(code).as(out + refresh(scenario)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void eachScenarioHasAFolderAndNothingElseHas() throws IOException {
    TreeSet<String> folders = new TreeSet<>();
    try (Stream<Path> files = Files.list(REFERENCE)) {
      files.forEach(f -> folders.add(f.getFileName().toString()));
    }
    OF_METHODS.forEach(folders::remove);
    assertThat(folders).as(refresh("")).containsExactlyElementsOf(scenarios());
  }

  /** A reader of the results must know whether they changed for a reason of the model. */
  @Test
  void theChangelogSaysOfWhatKindTheirLastChangeIs() throws IOException {
    String[] sections = Files.readString(Path.of("CHANGELOG.md")).split("\n## ");
    List<String> current = new ArrayList<>();
    for (String section : sections) {
      if (section.startsWith("[Unreleased]") || section.startsWith("[" + Program.version() + "]")) {
        current.add(section);
      }
    }
    assertThat(current).isNotEmpty();
    assertThat(String.join("\n", current))
        .as("lines on results are marked *behaviour* or *stochastic only*")
        .containsPattern("\\*(behaviour|stochastic only)\\*");
  }
}
