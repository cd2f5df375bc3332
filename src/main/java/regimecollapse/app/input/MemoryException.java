package regimecollapse.app.input;

import java.util.List;
import java.util.Optional;

/** Java has no memory left: what the user is told, line by line. */
public final class MemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final long MEGABYTE = 1_000_000;

  /** With less than this (bytes) Java clears up without end before it says that it has none. */
  private static final long LEAST = 48 * MEGABYTE;

  private final transient List<String> lines;

  /**
   * Without memory.
   *
   * @param kept what is kept of the work, such as "12 runs are kept"; empty where nothing is
   */
  public MemoryException(String kept, OutOfMemoryError cause) {
    super(cause);
    lines =
        List.of(
            "There is not enough memory: Java may use %d MB."
                .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE),
            (kept.isEmpty() ? "" : kept + ": go on with --resume. ")
                + "Give it more with COLLAPSE_JAVA_FLAGS=-Xmx4g (4 GB), or take fewer --threads.");
  }

  /**
   * Refuses to begin where Java may use less than any command needs.
   *
   * @param most bytes that Java may use
   */
  public static void refuseLessThanLeast(long most) {
    if (most < LEAST) {
      throw new MemoryException("", new OutOfMemoryError());
    }
  }

  /** The lack of memory behind what was thrown, however it was wrapped on the way. */
  public static Optional<MemoryException> find(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof MemoryException memory) {
        return Optional.of(memory);
      }
      if (cause instanceof OutOfMemoryError memory) {
        return Optional.of(new MemoryException("", memory));
      }
    }
    return Optional.empty();
  }

  public List<String> lines() {
    return lines;
  }
}
