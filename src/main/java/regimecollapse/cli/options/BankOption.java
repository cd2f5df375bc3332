package regimecollapse.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import regimecollapse.app.input.BankFile;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.folder.Inputs;

/** Simulations that were made before. */
public final class BankOption {
  @Option(
      names = "--bank",
      paramLabel = "DIR",
      description =
          "Takes the simulations of this bank (collapse bank) instead of making draws from the"
              + " ranges; may be given more than once, one for each mechanism; left out: none.")
  private List<Path> folders = new ArrayList<>();

  /** Whether any are named. */
  public boolean isNamed() {
    return !folders.isEmpty();
  }

  /**
   * The banks, if any are named; checked.
   *
   * @param arm id of the arm that happened
   */
  public Optional<BankFile> of(Workplace workplace, Inputs inputs, String arm) throws IOException {
    return BankFile.of(workplace, folders, inputs, arm);
  }
}
