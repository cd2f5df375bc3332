package regimecollapse.app.input;

/** Passes an interrupt on to what is being done, also when it comes before that begins. */
public final class Stop implements AutoCloseable {
  private final Interrupts.Listening listening;
  private boolean interrupted;
  private Runnable action = () -> {};

  public Stop(Interrupts interrupts) {
    listening = interrupts.listen(this::interrupt);
  }

  /** What an interrupt shall do from now on. */
  public synchronized void then(Runnable next) {
    action = next;
    if (interrupted) {
      next.run();
    }
  }

  private synchronized void interrupt() {
    interrupted = true;
    action.run();
  }

  @Override
  public void close() {
    listening.close();
  }
}
