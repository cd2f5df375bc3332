package regimecollapse.ensemble;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import regimecollapse.results.log.Journal;

/** Takes one run after the other until none is left or the ensemble is stopped. */
final class Worker implements Runnable {
  /**
   * What the workers of an ensemble share.
   *
   * @param next counts the runs that were taken
   * @param stopped whether no further run shall be taken
   * @param fatal an error of the virtual machine, which no run is to blame for
   * @param done results on their way to the journal, few at a time
   */
  record Desk(
      AtomicInteger next,
      AtomicBoolean stopped,
      AtomicReference<VirtualMachineError> fatal,
      BlockingQueue<Journal.Entry> done) {}

  private final Design design;
  private final RunFunction function;
  private final int[] missing;
  private final Desk desk;

  /**
   * A worker.
   *
   * @param missing indices of the runs to make, in order
   */
  Worker(Design design, RunFunction function, int[] missing, Desk desk) {
    this.design = design;
    this.function = function;
    this.missing = missing;
    this.desk = desk;
  }

  @Override
  public void run() {
    try {
      while (!desk.stopped.get()) {
        int taken = desk.next.getAndIncrement();
        if (taken >= missing.length) {
          return;
        }
        desk.done.put(Attempt.at(design, function, design.key(missing[taken])));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (VirtualMachineError e) {
      desk.fatal.compareAndSet(null, e);
      desk.stopped.set(true);
    }
  }
}
