package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.results.folder.ListedFiles;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.yaml.PlainTree;
import regimecollapse.text.Controls;

/** Finds and reads the result folders that the user names, of any version of the program. */
public final class StoredFolders {
  /** What a manifest of this program has at least one of. */
  private static final Set<String> OURS = Set.of("fingerprint", "program", "format");

  private final Workplace workplace;
  private final List<String> problems = new ArrayList<>();

  public StoredFolders(Workplace workplace) {
    this.workplace = workplace;
  }

  /** What is wrong with the folders, line by line. */
  public List<String> problems() {
    return problems;
  }

  /** Reads the folders that can be read; what is wrong with the others is kept. */
  public List<StoredResults> read(List<Path> named) throws IOException {
    List<StoredResults> all = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      String label = label(i);
      read(label, named.get(i)).ifPresent(all::add);
    }
    return all;
  }

  /** What a folder is called: A to Z, then A2 and so on. */
  static String label(int i) {
    int letters = 'Z' - 'A' + 1;
    return (char) ('A' + i % letters) + (i < letters ? "" : Integer.toString(1 + i / letters));
  }

  private Optional<StoredResults> read(String label, Path named) throws IOException {
    Path path = workplace.find(named).toAbsolutePath().normalize();
    String shown = workplace.show(path);
    if (!Files.isDirectory(path)) {
      problems.add("There is no folder " + shown + ".");
      return Optional.empty();
    }
    if (Files.notExists(path.resolve(TableFile.MANIFEST))) {
      boolean begun = Files.exists(path.resolve(TableFile.JOURNAL));
      problems.add(
          shown
              + (begun
                  ? " holds the runs of an unfinished ensemble. Finish it with --resume."
                  : " holds no complete results: it has no " + TableFile.MANIFEST + "."));
      return Optional.empty();
    }
    List<String> changed = new ListedFiles(new ResultFolder(path), shown).changed(name -> true);
    problems.addAll(changed);
    return changed.isEmpty() ? read(label, path, shown) : Optional.empty();
  }

  private Optional<StoredResults> read(String label, Path path, String shown) {
    try {
      Map<String, Object> manifest = PlainTree.read(path.resolve(TableFile.MANIFEST));
      if (manifest.keySet().stream().noneMatch(OURS::contains)) {
        problems.add(shown + ": " + TableFile.MANIFEST + " is not one of this program.");
        return Optional.empty();
      }
      StoredFolder folder =
          new StoredFolder(
              label,
              name(path),
              path,
              manifest,
              optional(path.resolve(TableFile.SCENARIO)),
              optional(path.resolve(TableFile.ENVIRONMENT)));
      return Optional.of(StoredResults.read(folder));
    } catch (ScenarioException e) {
      e.problems().stream().map(Problem::format).forEach(problems::add);
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage() + ".");
    }
    return Optional.empty();
  }

  /**
   * What people are shown of a folder: its name; of the same runs under a fit, which lie within
   * another, the name of that, with a word for which of the two.
   */
  public static String name(Path path) {
    if (isWithin(path)) {
      return last(path.getParent()) + " (fit)";
    }
    return isWithin(path.resolve(TableFile.WITHIN)) ? last(path) + " (ranges)" : last(path);
  }

  /** The same as a part of the name of a file. */
  public static String fileName(Path path) {
    return isWithin(path) ? last(path.getParent()) + "-fit" : last(path);
  }

  /** Whether a folder holds the runs under a fit of the folder in which it lies. */
  private static boolean isWithin(Path path) {
    Path outer = path.getParent();
    return outer != null
        && path.endsWith(TableFile.WITHIN)
        && Files.exists(path.resolve(TableFile.MANIFEST))
        && Files.exists(outer.resolve(TableFile.MANIFEST));
  }

  /** Without what could upset a terminal. */
  private static String last(Path path) {
    Path name = path.getFileName();
    return name == null ? "root" : Controls.inLine(name.toString());
  }

  /** A file that a folder may lack; the comparison tells what it cannot compare then. */
  private static Map<String, Object> optional(Path file) {
    return Files.exists(file) ? PlainTree.read(file) : Map.of();
  }

  /** A data file of the program, if it still has that SHA-256. */
  public Optional<Path> find(String name, String sha256) {
    Path file = workplace.scenarios().resolve(name).normalize();
    boolean ours = file.startsWith(workplace.scenarios().normalize()) && Files.isRegularFile(file);
    try {
      return ours && sha256(file).equals(sha256) ? Optional.of(file) : Optional.empty();
    } catch (IOException e) {
      // It cannot be read, so its rows cannot be listed.
      return Optional.empty();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
