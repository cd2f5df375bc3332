package regimecollapse.analysis.compare;

import java.nio.file.Path;
import java.util.Optional;

/** Where data files are found that a result folder only names. */
@FunctionalInterface
public interface Library {
  /** The file of that name, if it is there and still has that SHA-256. */
  Optional<Path> find(String name, String sha256);
}
