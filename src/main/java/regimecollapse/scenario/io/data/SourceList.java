package regimecollapse.scenario.io.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;

/**
 * The list of sources beside a table of evidence. It tells what the ids of sources stand for; no
 * run reads it, so it is none of the inputs of results.
 */
public final class SourceList {
  /** Name of the list. */
  public static final String FILE = "sources.csv";

  private static final int LIMIT = 1 << 24;
  private static final List<String> COLUMNS = List.of("id", "title");

  private SourceList() {}

  /** Where the list is to be. */
  public static Path beside(Path evidence) {
    return evidence.resolveSibling(FILE);
  }

  /** Each source of a fact has to be in the list, where there is a list. */
  static void check(CsvTable evidence, Path file, Sources sources, Problems problems) {
    Path list = beside(file);
    if (!Files.exists(list)) {
      return;
    }
    Optional<CsvTable> table =
        sources.text(list, LIMIT).flatMap(text -> sources.table(text, COLUMNS));
    if (table.isPresent() && table.get().hasRows(problems)) {
      Set<String> known = new LinkedHashSet<>(table.get().each((id, row) -> id));
      boolean names = table.get().names();
      for (CsvRow row : evidence.rows()) {
        String source = row.optional("source");
        if (names && !source.isBlank() && !known.contains(source)) {
          String near = Spelling.nearest(source, known);
          row.problem("source", "unknown source", "an id of " + list.getFileName(), near);
        }
      }
    }
  }
}
