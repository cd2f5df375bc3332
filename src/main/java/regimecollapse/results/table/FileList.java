package regimecollapse.results.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Reads {@code files.txt}, in which every file and column is declared; it says how. */
final class FileList {
  static final List<TableFile> ALL = read();

  private final List<TableFile> files = new ArrayList<>();
  private FolderKind kind;

  private FileList() {}

  private static List<TableFile> read() {
    FileList list = new FileList();
    text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(list::add);
    return list.files.stream().map(FileList::withMechanism).toList();
  }

  private static String text() {
    try (InputStream in = FileList.class.getResourceAsStream("files.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    if (line.startsWith("[")) {
      kind = FolderKind.valueOf(line.replaceAll("[\\[\\]]", "").toUpperCase(Locale.ROOT));
    } else if (line.startsWith("  as ")) {
      TableFile of = earlier(line.strip().substring("as ".length()));
      change(of.columns(), of.keys());
    } else if (line.startsWith("  key: ")) {
      change(List.of(), last().keys().withOwn(names(line.strip().substring("key: ".length()))));
    } else if (line.startsWith("  row of ")) {
      String[] parts = line.strip().substring("row of ".length()).split(": ", 2);
      change(List.of(), last().keys().withRow(parts[0], names(parts[1])));
    } else if (line.startsWith(" ")) {
      String[] parts = line.strip().split(" *\\| *", 3);
      change(columns(parts[0], parts[1], parts[2]), last().keys());
    } else {
      String[] parts = line.split(": ", 2);
      files.add(new TableFile(kind, parts[0], parts[1], List.of(), TableKeys.NONE));
    }
  }

  private static List<String> names(String list) {
    return List.of(list.split(", *"));
  }

  /** Columns of one line: a word before a name holds for the names after it as well. */
  private static List<Column> columns(String list, String unit, String meaning) {
    List<Column> columns = new ArrayList<>();
    CellForm form = CellForm.ofUnit(unit);
    for (String each : names(list)) {
      int blank = each.indexOf(' ');
      if (blank >= 0) {
        form = CellForm.named(each.substring(0, blank)).orElseThrow();
      }
      columns.add(new Column(each.substring(blank + 1), unit, meaning, form));
    }
    return columns;
  }

  /** Tables of runs by hypothesis end with its mechanism: declared here once, for all. */
  private static TableFile withMechanism(TableFile file) {
    boolean ofHypotheses =
        file.kind() == FolderKind.RUN
            && !file.columns().isEmpty()
            && file.columns().get(0).name().equals("hypothesis");
    if (!ofHypotheses) {
      return file;
    }
    List<Column> all = new ArrayList<>(file.columns());
    all.add(
        new Column(
            Mechanisms.COLUMN, "", "the mechanism of leaving of the hypothesis", CellForm.TEXT));
    return new TableFile(file.kind(), file.name(), file.title(), all, file.keys());
  }

  private TableFile earlier(String name) {
    Predicate<TableFile> is = file -> file.kind() == kind && file.name().equals(name);
    return files.stream().filter(is).findFirst().orElseThrow();
  }

  private TableFile last() {
    return files.get(files.size() - 1);
  }

  /** Adds columns to the last file, and gives it these keys. */
  private void change(List<Column> more, TableKeys keys) {
    TableFile last = files.remove(files.size() - 1);
    List<Column> all = new ArrayList<>(last.columns());
    all.addAll(more);
    files.add(new TableFile(last.kind(), last.name(), last.title(), all, keys));
  }
}
