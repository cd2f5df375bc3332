package regimecollapse.scenario.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of sources beside a table of evidence. It tells what the ids of sources stand for; no
 * run reads it, so it is none of the inputs of results.
 */
final class SourceList {
  /** Name of the list. */
  static final String FILE = "sources.csv";

  private static final int LIMIT = 1 << 24;
  private static final List<String> COLUMNS = List.of("id", "title");

  private SourceList() {}

  /** Where the list is to be. */
  static Path beside(Path evidence) {
    return evidence.resolveSibling(FILE);
  }

  /** Each source of a fact has to be in the list, where there is a list. */
  static void check(CsvTable evidence, Path file, Problems problems) {
    Path list = beside(file);
    if (!Files.exists(list)) {
      return;
    }
    Optional<CsvTable> table =
        SourceText.read(list, list.toString(), LIMIT, problems)
            .flatMap(text -> CsvTable.read(text, COLUMNS, problems));
    if (table.isPresent() && table.get().hasRows(problems)) {
      List<String> known = new ArrayList<>(table.get().each((id, row) -> id));
      for (CsvRow row : evidence.rows()) {
        String source = row.optional("source");
        if (table.get().names() && !source.isBlank() && !known.contains(source)) {
          String near = Spelling.nearest(source, known);
          row.problem("source", "unknown source", "an id of " + list.getFileName(), near);
        }
      }
    }
  }
}
