package regimecollapse.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regimecollapse.results.folder.Citation;
import regimecollapse.results.folder.Citation.Author;

/** What the program says of itself is what CITATION.cff says. */
class CitationFileTest {
  @Test
  void theProgramKnowsItsCitation() throws IOException {
    Citation citation = CitationFile.read();
    assertThat(citation.title()).isEqualTo("Regime Collapse Simulator");
    assertThat(citation.license()).isEqualTo("Apache-2.0");
    assertThat(citation.released()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(citation.authors())
        .containsExactly(new Author("Regime Collapse Simulator contributors", false));
  }

  /** What a case rests on is the case's to say. */
  @Test
  void theEngineIsCitedAndNoCase() throws IOException {
    var works = CitationFile.read().works();
    assertThat(works).hasSize(1);
    assertThat(works.get(0).url())
        .isEqualTo(Optional.of("https://doi.org/10.1177/0037549705058073"));
    assertThat(works.get(0).date()).isEqualTo("2005");
  }

  @Test
  void theVersionIsThatOfTheProgram() throws IOException {
    assertThat(Files.readString(Path.of("CITATION.cff")))
        .contains("\nversion: " + Program.version() + "\n");
  }
}
