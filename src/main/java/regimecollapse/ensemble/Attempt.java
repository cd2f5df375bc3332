package regimecollapse.ensemble;

import java.util.function.Function;
import regimecollapse.random.Seed;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;

/**
 * Makes one run, whatever comes of it. A record, so that another machine can be given it.
 *
 * @param seed master seed of the design
 * @param function makes the run
 */
record Attempt(long seed, RunFunction function) implements Function<RunKey, Journal.Entry> {
  /** Of the runs of a design. */
  static Attempt of(Design design, RunFunction function) {
    return new Attempt(design.seed(), function);
  }

  /**
   * The run as it is stored, finished or failed.
   *
   * @throws VirtualMachineError when there is no memory left, for which no run is to blame
   */
  @Override
  public Journal.Entry apply(RunKey key) {
    try {
      return Journal.Entry.of(function.run(key));
    } catch (StackOverflowError e) {
      // A run that recurses without end does so always, and the thread is whole again.
      return failure(key, e);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      // Whatever a run throws is its result: an ensemble must not end for one run.
      return failure(key, e);
    }
  }

  private Journal.Entry failure(RunKey key, Throwable thrown) {
    long fingerprint = new Seed(seed, key.replication()).fingerprint();
    return Journal.Entry.of(new RunFailure(key, fingerprint, Cause.of(thrown)));
  }
}
