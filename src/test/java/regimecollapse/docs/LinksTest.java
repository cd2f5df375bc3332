package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;

/**
 * What the pages point to is there, and so are the sections of the ODD page that the code cites.
 */
class LinksTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Path ODD = PAGES.resolve("odd.md");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z+.-]*:.*");

  /** "ODD 7.1", "ODD 7.14 and 7.15", "ODD 7.1, 7.22", also across the lines of a comment. */
  private static final Pattern CITED =
      Pattern.compile("\\bODD \\d+(?:\\.\\d+)?(?:(?:,| and| to) \\d+(?:\\.\\d+)?)*");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern SECTION = Pattern.compile("^(\\d+(?:\\.\\d+)?)\\.? .*");

  @Test
  void relativeLinksPointToWhatIsThere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String link : MarkdownPage.read(page).links()) {
        wrong(page, link).ifPresent(why -> broken.add(page + ": " + link + ": " + why));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageIsFound() throws IOException {
    assertThat(pages()).contains(Path.of("README.md"), ODD, PAGES.resolve("decisions/README.md"));
  }

  @Test
  void sectionsThatTheCodeCitesExist() throws IOException {
    TreeSet<String> cited = new TreeSet<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      cited.addAll(cited(Files.readString(file)));
    }
    for (Path file : Shipped.forms()) {
      cited.addAll(cited(Files.readString(file)));
    }
    assertThat(cited).hasSizeGreaterThan(20);
    assertThat(sections()).containsAll(cited);
  }

  @Test
  void citationsAreReadAcrossLinesAndInLists() {
    assertThat(cited("(ODD 7.14 and 7.15). See ODD 5, and (ODD\n   * 7.21)."))
        .containsExactlyInAnyOrder("7.14", "7.15", "5", "7.21");
  }

  @Test
  void anchorsAreThoseOfGitHub() {
    assertThat(MarkdownPage.slug("7.2 Pay and arrears")).isEqualTo("72-pay-and-arrears");
    assertThat(MarkdownPage.slug("The `hold`, *again*")).isEqualTo("the-hold-again");
    assertThat(MarkdownPage.of(List.of("# A b", "# A b", "```", "# c", "```")).anchors())
        .containsExactlyInAnyOrder("a-b", "a-b-1");
  }

  @Test
  void linksInCodeAreNone() {
    assertThat(MarkdownPage.of(List.of("[a](b.md) `[c](d.md)`", "```", "[e](f)", "```")).links())
        .containsExactly("b.md");
  }

  private static Optional<String> wrong(Path page, String link) throws IOException {
    if (SCHEME.matcher(link).matches()) {
      return Optional.empty();
    }
    String[] parts =
        URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8).split("#", 2);
    Path folder = Optional.ofNullable(page.getParent()).orElse(Path.of(""));
    Path target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize();
    if (target.startsWith("..") || target.isAbsolute()) {
      return Optional.of("is outside of the project");
    }
    if (!Files.exists(target)) {
      return Optional.of("is not there");
    }
    boolean anchored = parts.length == 2 && target.toString().endsWith(".md");
    return anchored && !MarkdownPage.read(target).anchors().contains(parts[1])
        ? Optional.of("has no such heading")
        : Optional.empty();
  }

  private static List<String> cited(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher citation = CITED.matcher(text.replaceAll("\\s+(?:\\* )?\\s*", " "));
    while (citation.find()) {
      NUMBER.matcher(citation.group()).results().forEach(n -> numbers.add(n.group()));
    }
    return numbers;
  }

  /** Numbers of the headings of the ODD page. */
  private static List<String> sections() throws IOException {
    List<String> sections = new ArrayList<>();
    for (String heading : MarkdownPage.read(ODD).headings()) {
      Matcher number = SECTION.matcher(heading);
      if (number.matches()) {
        sections.add(number.group(1));
      }
    }
    return sections;
  }

  private static List<Path> pages() throws IOException {
    return Stream.concat(Stream.of(Path.of("README.md")), files(PAGES, ".md").stream()).toList();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().collect(Collectors.toList());
    }
  }
}
