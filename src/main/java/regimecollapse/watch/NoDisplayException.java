package regimecollapse.watch;

/** There is no display to open windows on. The message says why, as the system does, or nothing. */
public final class NoDisplayException extends Exception {
  private static final long serialVersionUID = 1L;

  NoDisplayException(String reason) {
    super(reason);
  }
}
