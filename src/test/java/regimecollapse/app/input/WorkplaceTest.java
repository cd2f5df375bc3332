package regimecollapse.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed for a user to type, from wherever the user works. */
class WorkplaceTest {
  @TempDir private Path folder;

  private Workplace at(Path home, Path here) {
    return new Workplace(
        home, here, false, Parts.real(home.resolve("scenarios"), Interrupts.ofSystem()));
  }

  @Test
  void theProgramIsNamedFromTheFolderOfTheUser() {
    assertThat(at(folder, folder).program()).isEqualTo("./collapse");
    assertThat(at(folder, folder.resolve("my work")).program())
        .isEqualTo(folder.resolve("collapse").toString());
    Path below = folder.resolve("my work/program");
    assertThat(at(below, folder).program()).isEqualTo("'my work/program/collapse'");
  }

  @Test
  void aFolderThatIsAdvisedIsNotThereYet() throws IOException {
    Workplace workplace = at(folder, folder);
    assertThat(workplace.quoted(workplace.free("again"))).isEqualTo("results/again");
    Files.createDirectories(folder.resolve("results/again"));
    Files.createDirectories(folder.resolve("results/again-2"));
    assertThat(workplace.quoted(workplace.free("again"))).isEqualTo("results/again-3");
  }
}
