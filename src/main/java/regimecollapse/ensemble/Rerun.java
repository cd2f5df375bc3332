package regimecollapse.ensemble;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;

/** Makes some runs of a design again, to be compared with what is stored of them. */
public final class Rerun {
  /** Runs held at once: enough to keep all workers busy, few enough for any memory. */
  private static final int AHEAD = 64;

  private final Design design;
  private final RunFunction function;
  private final Computer computer;

  /**
   * A rerun that has not begun.
   *
   * @param function makes one run
   * @param computer makes them all
   */
  public Rerun(Design design, RunFunction function, Computer computer) {
    this.design = design;
    this.function = function;
    this.computer = computer;
  }

  /** Makes the runs and hands them over in the order of the keys, in the calling thread. */
  public void run(List<RunKey> keys, Consumer<Journal.Entry> receiver) throws IOException {
    for (int from = 0; from < keys.size(); from += AHEAD) {
      List<RunKey> some = keys.subList(from, Math.min(keys.size(), from + AHEAD));
      Journal.Entry[] made = new Journal.Entry[some.size()];
      computer.compute(
          some, Attempt.of(design, function), () -> false, (task, entry) -> made[task] = entry);
      for (Journal.Entry entry : made) {
        if (entry == null) {
          throw new IOException("interrupted");
        }
        receiver.accept(entry);
      }
    }
  }
}
