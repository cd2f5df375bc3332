package regimecollapse.scenario.io.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import regimecollapse.scenario.io.problem.Problems;

/**
 * What was made of files that several scenarios read, so that it is made once. Kept is only what
 * had nothing wrong with it: a file with a fault is read again, and the fault told again, for each
 * scenario that uses it.
 */
public final class Shelf {
  private final Map<Key, Object> kept = new HashMap<>();

  /** What is made, and the file of which. */
  private record Key(String what, String file) {}

  /** Keeps nothing of a file any longer. */
  public void forget(String file) {
    kept.keySet().removeIf(key -> key.file().equals(file));
  }

  /** Keeps what was made elsewhere. */
  public void put(String what, String file, Object made) {
    kept.put(new Key(what, file), made);
  }

  /**
   * Gives what is kept, or makes it.
   *
   * @param what what is made; the same word always for the same type
   * @param problems where the making tells what is wrong
   */
  @SuppressWarnings("unchecked")
  public <T> Optional<T> get(
      String what, String file, Problems problems, Supplier<Optional<T>> making) {
    Key key = new Key(what, file);
    if (kept.containsKey(key)) {
      return Optional.of((T) kept.get(key));
    }
    int before = problems.size();
    Optional<T> made = making.get();
    if (problems.size() == before) {
      made.ifPresent(it -> kept.put(key, it));
    }
    return made;
  }
}
