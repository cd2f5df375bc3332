package regimecollapse.scenario.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.io.data.Sources;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.file.Shelf;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.ScenarioException;

/**
 * Reads scenarios that nobody has written into a file yet, as if they were there. What is made of
 * the files that they extend is kept, so that the next draft is read quickly.
 */
public final class Drafts {
  private final Optional<Path> scenarios;
  private Shelf shelf = new Shelf();

  /**
   * Drafts that find data as {@link ScenarioReader} does.
   *
   * @param scenarios folder in which data is found that is neither beside the draft nor in a {@code
   *     scenarios} folder above it
   */
  public Drafts(Optional<Path> scenarios) {
    this.scenarios = scenarios;
  }

  /** Forgets all files: whatever has changed in them is read anew. */
  public synchronized void forget() {
    shelf = new Shelf();
  }

  /**
   * Reads a draft.
   *
   * @param file where it would lie; its folder is there, itself it need not be
   * @param text what would stand in it
   * @throws ScenarioException with all problems if there are any
   */
  public synchronized Loaded read(Path file, String text) {
    Problems problems = new Problems();
    Optional<SourceText> source = SourceText.draft(file.toString(), text, problems);
    problems.throwIfAny();
    source.ifPresent(it -> Sources.draft(shelf, it));
    return ScenarioReader.loaded(Document.read(file, List.of(), scenarios, shelf));
  }

  /**
   * Reads a file that is there.
   *
   * @throws ScenarioException with all problems if there are any
   */
  public synchronized Loaded read(Path file) {
    return ScenarioReader.loaded(Document.read(file, List.of(), scenarios, shelf));
  }
}
