package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/**
 * The folder of a comparison. It is filled beside its place and moved there when it is complete.
 *
 * @param path where it is, or will be
 */
record CompareFolder(Path path) {
  /** What is printed, as a file; a folder without it holds no comparison. */
  static final String TEXT = TableFile.COMPARISON_TEXT;

  private static final Pattern CHART =
      Pattern.compile("compare-(control|survival|survival-horizon)(-p\\d+)?\\.(svg|png)");

  /** Why it must not be used, with what the user can do; empty if it may be. */
  Optional<String> refusal(String shown, boolean overwrite) throws IOException {
    String otherwise = " Choose another folder with --out";
    if (Files.exists(path) && !Files.isDirectory(path)) {
      return Optional.of(shown + " is not a folder." + otherwise + ".");
    }
    List<String> names = names(path);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    if (!names.contains(TEXT) || !names.contains(TableFile.COMPARISON)) {
      return Optional.of(shown + " holds files that are not a comparison." + otherwise + ".");
    }
    return overwrite
        ? Optional.empty()
        : Optional.of(
            shown + " holds a comparison. Replace it with --overwrite." + otherwise + ".");
  }

  /** An empty folder beside it, to be filled. */
  CompareFolder begin() throws IOException {
    CompareFolder part = new CompareFolder(path.resolveSibling("." + path.getFileName() + ".part"));
    Files.createDirectories(part.path);
    part.clear();
    return part;
  }

  /** Takes the place of a comparison; other files that lie there stay. */
  void moveTo(CompareFolder target) throws IOException {
    target.clear();
    Files.createDirectories(target.path);
    // The text comes last: without it there is no comparison.
    List<String> names = names(path).stream().filter(name -> !name.equals(TEXT)).toList();
    for (String name : Stream.concat(names.stream(), Stream.of(TEXT)).toList()) {
      Files.move(
          path.resolve(name), target.path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(path);
  }

  /** Removes what was begun. */
  void discard() throws IOException {
    if (Files.isDirectory(path)) {
      clear();
      Files.delete(path);
    }
  }

  /** Deletes the files of a comparison and nothing else. */
  private void clear() throws IOException {
    for (String name : names(path)) {
      if (FolderKind.COMPARISON.find(name).isPresent() || CHART.matcher(name).matches()) {
        Files.delete(path.resolve(name));
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
