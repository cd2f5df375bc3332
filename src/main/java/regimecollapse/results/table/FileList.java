package regimecollapse.results.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
      columns(earlier(line.strip().substring("as ".length())).columns());
    } else if (line.startsWith(" ")) {
      String[] parts = line.strip().split(" *\\| *", 3);
      columns(
          Arrays.stream(parts[0].split(", *"))
              .map(name -> new Column(name, parts[1], parts[2]))
              .toList());
    } else {
      String[] parts = line.split(": ", 2);
      files.add(new TableFile(kind, parts[0], parts[1], List.of()));
    }
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
    all.add(new Column(Mechanisms.COLUMN, "", "the mechanism of leaving of the hypothesis"));
    return new TableFile(file.kind(), file.name(), file.title(), all);
  }

  private TableFile earlier(String name) {
    Predicate<TableFile> is = file -> file.kind() == kind && file.name().equals(name);
    return files.stream().filter(is).findFirst().orElseThrow();
  }

  /** Adds columns to the last file. */
  private void columns(List<Column> more) {
    TableFile last = files.remove(files.size() - 1);
    List<Column> all = new ArrayList<>(last.columns());
    all.addAll(more);
    files.add(new TableFile(last.kind(), last.name(), last.title(), all));
  }
}
