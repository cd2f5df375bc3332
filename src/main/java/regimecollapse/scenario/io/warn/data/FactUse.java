package regimecollapse.scenario.io.warn.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.io.data.CaseTables;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;

/**
 * Facts that feed nothing and do not say why, and facts that say why they feed nothing and are
 * cited all the same. A table without the column of reasons is asked for none.
 */
public final class FactUse {
  /** The column of reasons. */
  static final String REASON = "not_used_because";

  private static final int LIMIT = 1 << 24;
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{N}_-]+");

  private FactUse() {}

  /**
   * What is told of a scenario that was read.
   *
   * @param files all its files
   */
  public static List<Problem> told(Collection<Path> files) {
    Problems found = new Problems();
    for (Path file : files) {
      found.file(file.toString());
      reasons(file).ifPresent(table -> check(table, cited(files, file), found));
    }
    return found.sorted();
  }

  private static Optional<CsvTable> reasons(Path file) {
    Problems unheard = new Problems();
    return file.toString().endsWith(".csv")
        ? SourceText.read(file, file.toString(), LIMIT, unheard)
            .flatMap(text -> CsvTable.read(text, CaseTables.EVIDENCE_COLUMNS, unheard))
            .filter(table -> table.header().stream().anyMatch(c -> c.text().equals(REASON)))
        : Optional.empty();
  }

  private static void check(CsvTable evidence, Set<String> cited, Problems found) {
    for (CsvRow row : evidence.rows()) {
      boolean used = cited.contains(row.optional("id"));
      boolean reasoned = !row.optional(REASON).isBlank();
      if (!used && !reasoned) {
        found.add(
            row.told(REASON, "nothing cites this fact, and no word says why not")
                .value(row.optional("id"))
                .legal("a reason, or a number or an observation with this fact as its source"));
      } else if (used && reasoned) {
        found.add(
            row.told(REASON, "the fact is cited, and a word says why not")
                .value(row.optional("id"))
                .legal("an empty cell"));
      }
    }
  }

  /**
   * The names in the scenario, in its tables and in what lies beside these files: another scenario
   * may use what this one does not.
   */
  private static Set<String> cited(Collection<Path> read, Path evidence) {
    Set<Path> folders = read.stream().map(Path::getParent).collect(Collectors.toSet());
    Set<Path> files = new HashSet<>(read);
    for (Path folder : folders) {
      try (Stream<Path> beside = Files.list(folder)) {
        beside.filter(f -> f.toString().endsWith(".yaml")).forEach(files::add);
      } catch (IOException e) {
        // The files of this scenario were read; what lies beside them is a matter of this check.
        continue;
      }
    }
    files.removeIf(f -> f.equals(evidence) || f.toString().endsWith(".geojson"));
    Set<String> names = new HashSet<>();
    for (Path file : files) {
      SourceText.read(file, file.toString(), LIMIT, new Problems())
          .ifPresent(text -> BETWEEN_NAMES.splitAsStream(text.text()).forEach(n -> add(n, names)));
    }
    return names;
  }

  /** A name, and both ends of a span such as F001-F003. */
  private static void add(String word, Set<String> names) {
    names.add(word);
    names.addAll(List.of(word.split("-")));
  }
}
