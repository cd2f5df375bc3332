package regimecollapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which Java the launcher takes, among homes whose java only says its name. The order is that of
 * the README: beside the program, JAVA_HOME, else the newest there is.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher for a shell is run")
class LauncherTest {
  @TempDir private Path temp;
  private Path program;
  private Path jdks;

  @BeforeEach
  void putTheProgramBesideNoSources() throws IOException {
    program = Files.createDirectories(temp.resolve("a folder"));
    Files.copy(Path.of("collapse"), program.resolve("collapse"));
    Files.createFile(program.resolve("collapse.jar"));
    jdks = Files.createDirectories(temp.resolve("all jdks"));
  }

  /** A home with a file release; its java starts nothing, and fails when asked for its version. */
  private static Path home(Path home, String version) throws IOException {
    executable(home.resolve("bin/java"), "[ \"$1\" != -version ] && echo " + home.getFileName());
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void executable(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String told(Map<String, String> environment) throws IOException, InterruptedException {
    return told("list", environment);
  }

  private String told(String command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder launcher = new ProcessBuilder(program.resolve("collapse").toString(), command);
    launcher.redirectErrorStream(true).directory(program.toFile());
    launcher.environment().keySet().removeIf(name -> !name.equals("PATH"));
    launcher.environment().put("COLLAPSE_JDKS", jdks.toString());
    launcher.environment().putAll(environment);
    Process process = launcher.start();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said.strip();
  }

  /** Only for windows and the browser is it left to Java to find out whether there is a display. */
  @Test
  void onlyWindowsAndTheBrowserLookForADisplay() throws IOException, InterruptedException {
    Path home = home(temp.resolve("given"), "21");
    executable(home.resolve("bin/java"), "echo \"$@\"");
    Map<String, String> java = Map.of("JAVA_HOME", home.toString());
    assertThat(told("list", java)).contains("-Djava.awt.headless=true");
    assertThat(told("run", java)).contains("-Djava.awt.headless=true");
    assertThat(told("watch", java)).doesNotContain("headless").contains("watch");
    assertThat(told("gui", java)).doesNotContain("headless").contains("gui");
    assertThat(told("explore", java)).doesNotContain("headless").contains("explore");
  }

  /** A PATH with a Java first, and the tools of the system. */
  private static String path(Path home) {
    return home.resolve("bin") + ":" + System.getenv("PATH");
  }

  @Test
  void javaBesideTheProgramComesFirst() throws IOException, InterruptedException {
    home(program.resolve("runtime"), "17.0.1");
    home(jdks.resolve("jdk-25"), "25");
    String given = home(temp.resolve("given"), "21").toString();
    assertThat(told(Map.of("JAVA_HOME", given))).isEqualTo("runtime");
  }

  @Test
  void javaHomeComesBeforeNewerOnes() throws IOException, InterruptedException {
    home(jdks.resolve("jdk-25"), "25");
    String given = home(temp.resolve("given"), "17").toString();
    assertThat(told(Map.of("JAVA_HOME", given))).isEqualTo("given");
  }

  @Test
  void ofAllOthersTheNewestIsTaken() throws IOException, InterruptedException {
    home(jdks.resolve("a-21"), "21.0.4");
    home(jdks.resolve("b-100"), "100-ea");
    home(jdks.resolve("c-25"), "25");
    home(jdks.resolve("d-8"), "1.8.0_402");
    String path = path(home(temp.resolve("on-path"), "22"));
    assertThat(told(Map.of("PATH", path))).isEqualTo("b-100");
    String tooOld = home(temp.resolve("too-old"), "11.0.2").toString();
    assertThat(told(Map.of("PATH", path, "JAVA_HOME", tooOld))).isEqualTo("b-100");
  }

  @Test
  void thatOnThePathIsTakenWhenNoneIsNewer() throws IOException, InterruptedException {
    home(jdks.resolve("same"), "22.0.9");
    Files.createDirectories(jdks.resolve("empty"));
    executable(jdks.resolve("silent/bin/java"), "echo silent");
    String path = path(home(temp.resolve("on-path"), "22"));
    assertThat(told(Map.of("PATH", path))).isEqualTo("on-path");
  }

  /** Java 16 and older cannot run the program; what is in JAVA_HOME and on the PATH is told. */
  @Test
  void withoutAnyItTellsWhatThereIs() throws IOException, InterruptedException {
    home(jdks.resolve("old"), "16");
    Path eleven = home(temp.resolve("eleven"), "11.0.2");
    assertThat(told(Map.of("PATH", path(eleven), "JAVA_HOME", "/nowhere")))
        .startsWith("collapse: Java 17 or later is needed and was not found.")
        .contains("There is no Java in /nowhere.", "Java 11 in " + eleven + " is too old.");
  }

  /** They lie in the home of the user, where two common tools put them. */
  @Test
  void theUsualFoldersOfTheUserAreLookedThrough() throws IOException, InterruptedException {
    Path user = temp.resolve("user");
    Map<String, String> environment =
        Map.of("HOME", user.toString(), "COLLAPSE_JDKS", "", "JAVA_HOME", "");
    home(user.resolve(".sdkman/candidates/java/998-sdkman"), "998");
    assertThat(told(environment)).isEqualTo("998-sdkman");
    home(user.resolve(".jdks/999-jdks"), "999");
    assertThat(told(environment)).isEqualTo("999-jdks");
  }

  /** Beside its sources, built a minute ago; its Java says what it is called with. */
  private Map<String, String> besideSources(String archiving) throws IOException {
    Files.createDirectories(program.resolve("src/main"));
    Files.createFile(program.resolve("pom.xml"));
    for (String name : List.of("src/main", "pom.xml", "target/collapse.jar")) {
      Path file = program.resolve(name);
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
    Path given = home(temp.resolve("given"), "17");
    executable(
        given.resolve("bin/java"),
        "for a in \"$@\"; do case $a in -XX:ArchiveClassesAtExit=*) archive=${a#*=};; esac; done\n"
            + ("[ -z \"$archive\" ] || { " + archiving + "; exit; }\n")
            + "echo \"$@\"");
    return Map.of("JAVA_HOME", given.toString());
  }

  @Test
  void classesOfShortCommandsAreKeptOnce() throws IOException, InterruptedException {
    Path made = temp.resolve("made");
    Map<String, String> java =
        besideSources("echo classes >\"$archive\"; echo once >>'" + made + "'");
    String archive = "-XX:SharedArchiveFile=" + program.resolve("target/collapse.jsa");
    assertThat(told(java)).contains(archive);
    assertThat(told(java)).contains(archive);
    assertThat(made).hasContent("once\n");
    assertThat(program.resolve("target")).isDirectoryNotContaining("glob:**/*.jsa.[0-9]*");
  }

  /** Java 17 breaks off with an archive that was cut short. */
  @Test
  void anArchiveThatWasCutShortIsMadeAnew() throws IOException, InterruptedException {
    Map<String, String> java = besideSources("echo classes >\"$archive\"");
    told(java);
    Path archive = program.resolve("target/collapse.jsa");
    Files.writeString(archive, "cl");
    assertThat(told(java)).contains("SharedArchiveFile");
    assertThat(archive).hasContent("classes\n");
  }

  @Test
  void aJavaThatKeepsNoClassesStartsWithoutThem() throws IOException, InterruptedException {
    Map<String, String> java = besideSources("echo classes >\"$archive\"; exit 1");
    assertThat(told(java)).doesNotContain("SharedArchiveFile").contains("collapse.jar");
    assertThat(program.resolve("target")).isDirectoryNotContaining("glob:**/*.jsa*");
  }

  /** Maven is started in the folder of the program, where a relative path means something else. */
  @Test
  void aRelativeJavaHomeIsThatOfTheCaller() throws IOException, InterruptedException {
    home(program.resolve("here"), "17");
    besideSources("exit 1");
    Files.delete(program.resolve("target/collapse.jar"));
    executable(temp.resolve("maven/mvn"), "echo \"$JAVA_HOME\"; : >target/collapse.jar");
    executable(program.resolve("here/bin/javac"), ":");
    String path = temp.resolve("maven") + ":" + System.getenv("PATH");
    assertThat(told(Map.of("JAVA_HOME", "here", "PATH", path)))
        .contains(program.toRealPath().resolve("here").toString());
  }
}
