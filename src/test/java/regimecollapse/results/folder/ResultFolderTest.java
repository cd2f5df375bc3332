package regimecollapse.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.folder.ResultFolder.State;
import regimecollapse.results.log.Journal;
import regimecollapse.results.table.TableFile;

class ResultFolderTest {
  private static final String INPUTS = "a1".repeat(32);

  @TempDir private Path path;
  private ResultFolder folder;

  @BeforeEach
  void folder() {
    folder = new ResultFolder(path);
  }

  private void put(String name, String text) throws IOException {
    Files.createDirectories(folder.file(name).getParent());
    Files.writeString(folder.file(name), text);
  }

  @Test
  void nothingIsEmpty() throws IOException {
    assertThat(folder.state()).isEqualTo(State.EMPTY);
    assertThat(new ResultFolder(path.resolve("none")).state()).isEqualTo(State.EMPTY);
  }

  @Test
  void aLockAndWhatWasNeverCompletedAreNothing() throws IOException {
    put(".lock", "1");
    put(".runs.csv.part", "x");
    assertThat(folder.state()).isEqualTo(State.EMPTY);
  }

  @Test
  void aJournalMakesItUnfinished() throws IOException {
    Journal.create(folder.file(TableFile.JOURNAL), INPUTS).close();
    assertThat(folder.state()).isEqualTo(State.UNFINISHED);
  }

  @Test
  void aManifestMakesItComplete() throws IOException {
    put("manifest.json", "{\"fingerprint\": \"" + INPUTS + "\"}");
    put("notes.txt", "mine");
    assertThat(folder.state()).isEqualTo(State.COMPLETE);
  }

  @Test
  void aManifestOfSomethingElseIsForeign() throws IOException {
    put("manifest.json", "{\"name\": \"a browser extension\"}");
    assertThat(folder.state()).isEqualTo(State.FOREIGN);
    put("manifest.json", "not json");
    assertThat(folder.state()).isEqualTo(State.FOREIGN);
  }

  @Test
  void otherFilesAreForeign() throws IOException {
    put("thesis.tex", "...");
    assertThat(folder.state()).isEqualTo(State.FOREIGN);
    assertThat(new ResultFolder(path.resolve("thesis.tex")).state()).isEqualTo(State.FOREIGN);
  }

  @Test
  void resultsWithoutManifestAreRemains() throws IOException {
    put("runs.csv", "");
    put("charts/a.svg", "");
    assertThat(folder.state()).isEqualTo(State.REMAINS);
  }

  @Test
  void clearingDeletesResultsOnly() throws IOException {
    put("runs.csv", "");
    put("manifest.json", "{}");
    put("charts/deep/a.svg", "");
    put(".runs.csv.part", "");
    put("notes.txt", "mine");
    folder.clear();
    try (var left = Files.list(path)) {
      assertThat(left).containsExactly(path.resolve("notes.txt"));
    }
  }
}
