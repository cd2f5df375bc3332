package regimecollapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is in the executable jar: every package is of a library whose licence is there as well, and
 * nothing is there that only tests use. Runs once the jar is made.
 */
class JarContentsIT {
  private static final Path JAR = Path.of("target/collapse.jar");
  private static final Path NOTICES = Path.of("THIRD-PARTY-NOTICES.md");

  /**
   * A library.
   *
   * @param name as the notices have it
   * @param folder of its classes
   * @param licence a file of the jar
   * @param words that only the text of its licence has: of its authors where it names them
   */
  private record Library(String name, String folder, String licence, String words) {}

  private static final String ALL = "META-INF/LICENSE";
  private static final String TEXTS = "META-INF/licenses/";
  private static final String APACHE = "Apache License";
  private static final String ECLIPSE = "Eclipse Public License";
  private static final String WEB = "META-INF/resources/webjars/";

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("Regime Collapse Simulator", "regimecollapse/", ALL, APACHE),
          new Library("MASON", "sim/", TEXTS + "MASON-LICENSE.txt", "Academic Free License"),
          new Library("MASON", "ec/util/", TEXTS + "MASON-LICENSE.txt", "Mersenne"),
          new Library("JFreeChart", "org/jfree/", TEXTS + "LGPL-2.1.txt", "LESSER GENERAL PUBLIC"),
          new Library(
              "Apache Commons Math", "org/apache/commons/math3/", "META-INF/LICENSE.txt", APACHE),
          new Library("Commons Statistics", "org/apache/commons/statistics/", ALL, APACHE),
          new Library("Commons Numbers", "org/apache/commons/numbers/", ALL, APACHE),
          new Library("Commons RNG", "org/apache/commons/rng/", ALL, APACHE),
          new Library("Apache Batik", "org/apache/batik/", ALL, APACHE),
          new Library("Apache PDFBox", "org/apache/pdfbox/", ALL, APACHE),
          new Library("Apache PDFBox", "org/apache/fontbox/", ALL, APACHE),
          new Library("pdfbox-graphics2d", "de/rototor/", ALL, APACHE),
          new Library("Apache XML Graphics Commons", "org/apache/xmlgraphics/", ALL, APACHE),
          new Library(
              "Apache Commons IO", "org/apache/commons/io/", "META-INF/LICENSE.txt", APACHE),
          new Library(
              "Commons Logging", "org/apache/commons/logging/", "META-INF/LICENSE.txt", APACHE),
          new Library(
              "XML APIs extensions", "org/w3c/dom/", "license/LICENSE.dom-software.txt", "W3C"),
          new Library("XML APIs extensions", "org/w3c/css/sac/", "license/LICENSE.sac.html", "W3C"),
          new Library("picocli", "picocli/", ALL, APACHE),
          new Library("SnakeYAML Engine", "org/snakeyaml/", ALL, APACHE),
          new Library("Jackson", "com/fasterxml/jackson/", ALL, APACHE),
          new Library(
              "Jackson",
              "com/fasterxml/jackson/",
              "META-INF/FastDoubleParser-LICENSE",
              "Randelshofer"),
          new Library(
              "Jackson", "com/fasterxml/jackson/", "META-INF/Schubfach-LICENSE", "Giulietti"),
          new Library("FastCSV", "de/siegmar/", ALL, "Oliver Siegmar"),
          new Library(
              "JMustache", "com/samskivert/", TEXTS + "JMUSTACHE-LICENSE.txt", "Michael Bayne"),
          new Library(
              "progressbar", "me/tongfei/", TEXTS + "PROGRESSBAR-LICENSE.txt", "Tongfei Chen"),
          new Library("JLine", "org/jline/", TEXTS + "JLINE-LICENSE.txt", "name of JLine"),
          new Library("Javalin", "io/javalin/", ALL, APACHE),
          new Library("Eclipse Jetty", "org/eclipse/jetty/", ALL, ECLIPSE),
          new Library("Jakarta Servlet API", "jakarta/servlet/", "META-INF/LICENSE.md", ECLIPSE),
          new Library("Jakarta Servlet API", "javax/servlet/", "META-INF/NOTICE.md", "Servlet"),
          new Library("Kotlin", "kotlin/", ALL, APACHE),
          new Library("JetBrains annotations", "org/jetbrains/annotations/", ALL, APACHE),
          new Library("JetBrains annotations", "org/intellij/lang/annotations/", ALL, APACHE),
          new Library("SLF4J", "org/slf4j/", "META-INF/LICENSE.txt", "QOS.ch"),
          new Library("Preact", WEB + "preact/", WEB + "preact/10.26.9/LICENSE", "Jason Miller"),
          new Library("D3", WEB + "d3/", WEB + "d3/7.9.0/LICENSE", "Mike Bostock"),
          new Library("D3", WEB + "d3/", TEXTS + "D3-PARTS-LICENSE.txt", "Robert Penner"));

  /**
   * Files that are no classes, of libraries that keep them outside of the folder of their classes.
   */
  private static final List<String> BESIDE =
      List.of("META-INF/", "license/", "assets/org/apache/", "jetty-dir.css");

  private static Set<String> files() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(JarEntry::getName)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    assertThat(entry).as(name).isNotNull();
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyFileIsOfALibraryThatIsNamed() throws IOException {
    List<String> known =
        Stream.concat(LIBRARIES.stream().map(Library::folder), BESIDE.stream()).toList();
    assertThat(files()).allMatch(file -> known.stream().anyMatch(file::startsWith));
  }

  @Test
  void everyLibraryIsThereWithItsLicenceAndItsNotice() throws IOException {
    Set<String> files = files();
    String notices = Files.readString(NOTICES);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (Library library : LIBRARIES) {
        assertThat(files).anyMatch(file -> file.startsWith(library.folder()));
        assertThat(text(jar, library.licence())).as(library.name()).contains(library.words());
        assertThat(notices).contains(library.name());
      }
      assertThat(text(jar, "META-INF/THIRD-PARTY-NOTICES.md")).isEqualTo(notices);
    }
  }

  @Test
  void everyFileThatTheNoticesNameIsThere() throws IOException {
    List<String> named =
        Stream.of(Files.readString(NOTICES).split("`"))
            .filter(part -> part.matches("(licenses|resources)/[\\w./-]+|[\\w-]+-LICENSE"))
            .toList();
    assertThat(named).hasSizeGreaterThan(6);
    assertThat(files()).containsAll(named.stream().map("META-INF/"::concat).toList());
  }
}
