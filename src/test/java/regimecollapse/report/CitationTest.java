package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.Work;

/** What a page says of how to cite it: the program, and the works that the case rests on. */
class CitationTest {
  private static final Work REPORT =
      new Work(
          "report",
          "Guns & butter: 50 % less",
          List.of(new Work.Author("Doe", "Jane"), new Work.Author("Study Group", "")),
          "An Institute",
          "",
          "2025-03-01",
          "",
          Optional.of("10.1000/xyz_1"),
          Optional.empty());

  @Test
  void bibtexHasTheProgramAndTheWorksOfTheCase() throws IOException {
    String bibtex = Citation.of("9.9.9", List.of(REPORT)).bibtex();
    assertThat(bibtex)
        .startsWith("@software{regime_collapse_simulator,\n")
        .contains("  version     = {9.9.9}")
        .contains("@techreport{doe2025_1,\n")
        .contains("  author      = {Doe, Jane and {Study Group}},\n")
        .contains("  title       = {{Guns \\& butter: 50 \\% less}},\n")
        .contains("  institution = {An Institute},\n")
        .contains("  doi         = {10.1000/xyz_1}\n}")
        .doesNotContain("journal");
    assertThat(bibtex.chars().filter(c -> c == '{').count())
        .isEqualTo(bibtex.chars().filter(c -> c == '}').count());
  }

  /** The program has no DOI yet: an empty one would be printed as a link to nowhere. */
  @Test
  void whatIsNotKnownIsLeftOut() throws IOException {
    String bibtex = Citation.of("9.9.9", List.of()).bibtex();
    assertThat(bibtex).doesNotContain("doi", "url");
  }
}
