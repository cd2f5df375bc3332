package regimecollapse.ensemble;

import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;

/** Makes one run, whatever comes of it. */
final class Attempt {
  private Attempt() {}

  /**
   * The run as it is stored, finished or failed.
   *
   * @throws VirtualMachineError when there is no memory left, for which no run is to blame
   */
  static Journal.Entry at(Design design, RunFunction function, RunKey key) {
    try {
      return Journal.Entry.of(function.run(key));
    } catch (StackOverflowError e) {
      // A run that recurses without end does so always, and the thread is whole again.
      return failure(design, key, e);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      // Whatever a run throws is its result: an ensemble must not end for one run.
      return failure(design, key, e);
    }
  }

  private static Journal.Entry failure(Design design, RunKey key, Throwable thrown) {
    return Journal.Entry.of(new RunFailure(key, design.fingerprint(key), Cause.of(thrown)));
  }
}
