package regimecollapse.results.file;

import java.io.IOException;

/**
 * A result folder cannot be used as asked. The message tells the user why and what to do; nothing
 * was changed.
 */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public RefusedException(String message) {
    super(message);
  }
}
