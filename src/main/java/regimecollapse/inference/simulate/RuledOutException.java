package regimecollapse.inference.simulate;

/** Nothing is left, or not enough is allowed, for a first generation of draws. */
public final class RuledOutException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what the user can do. */
  public RuledOutException(String message) {
    super(message);
  }
}
