package regimecollapse.scenario.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.record.FitResults;

/**
 * The folders in which a scenario finds its bases and its data; it may use nothing outside of them.
 *
 * @param own the nearest folder above the file that is named {@code scenarios}, else the file's own
 * @param shared the scenarios folder that serves files elsewhere, such as the scenario of a result
 * @param stored whether the scenario is that of a folder of results, which may be of a case that
 *     lies anywhere
 */
public record Roots(Path own, Optional<Path> shared, boolean stored) {
  private static final String NAME = "scenarios";

  /** The folders of a scenario file: those given, or else those around it. */
  public static Roots of(Path file, Optional<Path> scenarios) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent().toRealPath();
    Path own = folder;
    for (Path p = folder; p != null; p = p.getParent()) {
      if (p.endsWith(NAME)) {
        own = p;
        break;
      }
    }
    Optional<Path> shared = Optional.empty();
    for (Path p = folder; p != null && shared.isEmpty(); p = p.getParent()) {
      shared = Optional.of(p.resolve(NAME)).filter(Files::isDirectory);
    }
    Optional<Path> given = scenarios.filter(Files::isDirectory);
    Optional<Path> found = own.endsWith(NAME) ? Optional.empty() : shared.or(() -> given);
    boolean stored =
        found.isPresent() && Files.isRegularFile(folder.resolve(FitResults.BESIDE_RESULTS));
    return new Roots(
        own, found.isPresent() ? Optional.of(found.get().toRealPath()) : found, stored);
  }

  /** Whether a file that exists lies within. Results name tables wherever these were. */
  public boolean hold(Path file) {
    return stored
        || Stream.concat(Stream.of(own), shared.stream()).anyMatch(root -> lies(file, root));
  }

  /** Whether a folder that exists lies where a scenario may find results. */
  public boolean holdResults(Path folder) {
    return resultFolders().stream().anyMatch(root -> lies(folder, root));
  }

  private static boolean lies(Path file, Path root) {
    try {
      return file.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  /** Where a scenario may find results: the folder that holds that of the scenarios. */
  public String results() {
    return String.join(" or ", resultFolders().stream().map(Path::toString).toList());
  }

  /** The same as folders. */
  public List<Path> resultFolders() {
    return Stream.concat(Stream.of(own), shared.stream()).map(Roots::above).toList();
  }

  private static Path above(Path root) {
    Path parent = root.getParent();
    return root.endsWith(NAME) && parent != null ? parent : root;
  }

  /**
   * The name under which a file is found again, with slashes on every system: from the folder of
   * scenarios on, as results lie elsewhere than a case outside of it.
   */
  public String relative(Path file) throws IOException {
    Path real = file.toRealPath();
    boolean beside = stored && real.startsWith(own);
    Path root = shared.filter(s -> !beside && onOneDrive(s, real)).orElse(own);
    return root.relativize(real).toString().replace('\\', '/');
  }

  private static boolean onOneDrive(Path some, Path other) {
    return Objects.equals(some.getRoot(), other.getRoot());
  }

  /** The folders in words. */
  public String words() {
    return "a file in " + own + shared.map(s -> " or " + s).orElse("");
  }
}
