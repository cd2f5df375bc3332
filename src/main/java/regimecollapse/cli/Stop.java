package regimecollapse.cli;

/** Passes an interrupt on to what is being done, also when it comes before that begins. */
final class Stop implements AutoCloseable {
  private final Interrupts.Listening listening;
  private boolean interrupted;
  private Runnable action = () -> {};

  Stop(Interrupts interrupts) {
    listening = interrupts.listen(this::interrupt);
  }

  /** What an interrupt shall do from now on. */
  synchronized void then(Runnable next) {
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
