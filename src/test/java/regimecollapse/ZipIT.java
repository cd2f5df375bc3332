package regimecollapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is handed out: what is in the zip, and that it runs once unpacked, with a Java that has no
 * compiler, without Maven and without the sources. Runs once the zip is made.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher for a shell is run")
class ZipIT {
  /** What scenarios extend, and nothing to run. */
  private static final String[] PARTS = {"mechanism.yaml", "concepts.yaml"};

  /** Compressed. The jar is most of it; more means that something got in. */
  private static final long LARGEST = 26_500_000;

  /** All that the launcher calls besides Java. */
  private static final List<String> TOOLS =
      List.of("dirname", "basename", "readlink", "sed", "head", "find");

  @TempDir private static Path temp;
  private static Path zip;
  private static Path unpacked;
  private static Path jre;
  private static Path tools;

  private record Ended(int code, String said) {}

  @BeforeAll
  static void unpack() throws IOException {
    try (Stream<Path> made = Files.list(Path.of("target"))) {
      List<Path> zips = made.filter(file -> file.toString().endsWith(".zip")).toList();
      assertThat(zips).as("zips in target: mvn clean removes old ones").hasSize(1);
      zip = zips.get(0);
    }
    try (FileSystem inside =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
      Path top = inside.getPath("/");
      for (Path entry : entries(top)) {
        Path file = temp.resolve(top.relativize(entry).toString());
        Files.createDirectories(file.getParent());
        Files.copy(entry, file);
        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
      }
    }
    unpacked = temp.resolve(zip.getFileName().toString().replace(".zip", ""));
    jre = temp.resolve("jre");
    calls(jre.resolve("bin/java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    tools = temp.resolve("tools");
    for (String tool : TOOLS) {
      calls(tools.resolve(tool), onPath(tool));
    }
  }

  private static List<Path> entries(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> names(Path top) throws IOException {
    return entries(top).stream()
        .map(file -> top.relativize(file).toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A program that only calls another. One of Java has no compiler beside it, as in a JRE. */
  private static void calls(Path program, Path other) throws IOException {
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\nexec '" + other + "' \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path onPath(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /** Runs the launcher with an environment in which there is no Maven. */
  private static Ended launch(Map<String, String> environment, Path from, String... arguments)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(temp, "said", ".txt");
    List<String> words = new ArrayList<>(List.of(unpacked.resolve("collapse").toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder launcher =
        new ProcessBuilder(words)
            .directory(from.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    launcher.environment().clear();
    launcher.environment().put("PATH", tools.toString());
    // Which of the machine's Javas is taken is tested in LauncherTest.
    launcher.environment().put("COLLAPSE_JDKS", temp.resolve("none").toString());
    // Short commands are over before a second compiler of the virtual machine has paid for itself.
    launcher.environment().put("COLLAPSE_JAVA_FLAGS", "-XX:TieredStopAtLevel=1");
    launcher.environment().putAll(environment);
    int code = launcher.start().waitFor();
    return new Ended(code, Files.readString(said));
  }

  private static Map<String, String> javaOnPath() {
    return Map.of("PATH", tools + ":" + jre.resolve("bin"));
  }

  @Test
  void everyFileIsKnown() throws IOException {
    Set<String> known =
        names(Path.of("scenarios")).stream()
            .map("scenarios/"::concat)
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(
        List.of("CITATION.cff", "LICENSE", "README.txt", "THIRD-PARTY-NOTICES.md", "collapse.jar"));
    known.addAll(List.of("collapse", "collapse.cmd", "licenses/FONT-LICENSE.txt"));
    names(Path.of("src/main/resources/META-INF/licenses"))
        .forEach(name -> known.add("licenses/" + name));
    Set<String> there = names(unpacked);
    there.removeIf(name -> name.startsWith("results/"));
    assertThat(there).isEqualTo(known).hasSizeGreaterThan(40);
    assertThat(Files.size(zip)).isLessThan(LARGEST);
  }

  @Test
  void everyTextThatTheNoticesPutInLicensesIsThere() throws IOException {
    List<String> named =
        Stream.of(Files.readString(unpacked.resolve("THIRD-PARTY-NOTICES.md")).split("`"))
            .filter(part -> part.matches("licenses/[\\w.-]+"))
            .toList();
    assertThat(named).hasSizeGreaterThan(4);
    assertThat(names(unpacked)).containsAll(named);
  }

  @Test
  void theLauncherMayBeExecutedAndEachHasTheLineEndsOfItsSystem() throws IOException {
    assertThat(Files.getPosixFilePermissions(unpacked.resolve("collapse")))
        .contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
    assertThat(Files.readString(unpacked.resolve("collapse"))).doesNotContain("\r");
    assertThat(Files.readString(unpacked.resolve("collapse.cmd")).replace("\r\n", ""))
        .doesNotContain("\n");
    String readme = Files.readString(unpacked.resolve("README.txt"));
    assertThat(unpacked.getFileName()).hasToString("collapse-" + readme.split("[ \n]")[3]);
  }

  @Test
  void everyScenarioIsListed() throws IOException, InterruptedException {
    Ended list = launch(javaOnPath(), unpacked, "list");
    assertThat(list.code()).as(list.said()).isZero();
    assertThat(list.said())
        .contains(
            names(Path.of("scenarios")).stream()
                .filter(name -> name.matches("[\\w-]+\\.yaml"))
                .filter(name -> !List.of(PARTS).contains(name))
                .toList())
        .doesNotContain(PARTS);
  }

  @Test
  void theDefaultScenarioWithItsPosteriorRunsFromAnyFolder()
      throws IOException, InterruptedException {
    Map<String, String> javaHome = Map.of("JAVA_HOME", jre.toString());
    Ended valid = launch(javaHome, temp, "validate", "--strict", "scenarios/three-hypotheses.yaml");
    assertThat(valid.code()).as(valid.said()).isZero();
    String small = "run --no-charts --arm documented --hypothesis H2 --replications 2";
    Ended run = launch(javaHome, temp, small.split(" "));
    assertThat(run.code()).as(run.said()).isZero();
    Path results = unpacked.resolve("results/three-hypotheses");
    assertThat(Files.readAllLines(results.resolve("runs.csv"))).hasSize(1 + 2);
    assertThat(Files.readAllLines(results.resolve("posterior/runs.csv"))).hasSize(1 + 2);
  }

  @Test
  void javaBesideTheProgramIsEnough() throws IOException, InterruptedException {
    Path runtime = unpacked.resolve("runtime");
    calls(runtime.resolve("bin/java"), jre.resolve("bin/java"));
    try {
      Ended told = launch(Map.of("JAVA_HOME", "/nowhere"), unpacked, "--version");
      assertThat(told.code()).as(told.said()).isZero();
    } finally {
      Files.delete(runtime.resolve("bin/java"));
      Files.delete(runtime.resolve("bin"));
      Files.delete(runtime);
    }
  }

  /** Java takes one collector: the launcher's gives way, for short commands and for long ones. */
  @Test
  void aCollectorOfTheUsersOwnIsTaken() throws IOException, InterruptedException {
    Map<String, String> own =
        Map.of("JAVA_HOME", jre.toString(), "COLLAPSE_JAVA_FLAGS", "-XX:+UseG1GC");
    for (String command : List.of("--version", "verify --help")) {
      Ended told = launch(own, unpacked, command.split(" "));
      assertThat(told.code()).as(told.said()).isZero();
    }
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws IOException, InterruptedException {
    Ended told = launch(Map.of(), unpacked, "list");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.said())
        .startsWith("collapse: Java 17 or later is needed and was not found.")
        .doesNotContain("Maven");
  }

  @Test
  void aLauncherAloneSaysThatTheWholeZipIsNeeded() throws IOException, InterruptedException {
    Path jar = unpacked.resolve("collapse.jar");
    Path away = temp.resolve("away.jar");
    Files.move(jar, away);
    try {
      Ended told = launch(javaOnPath(), unpacked, "list");
      assertThat(told.code()).isEqualTo(2);
      assertThat(told.said()).contains("collapse.jar is missing. Unpack the whole zip");
    } finally {
      Files.move(away, jar);
    }
  }
}
