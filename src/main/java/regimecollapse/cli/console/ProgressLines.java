package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import regimecollapse.app.input.Words;
import regimecollapse.ensemble.Progress;
import regimecollapse.text.Counts;

/**
 * A plain line for every tenth of the runs, unless they are few, and every five seconds; for logs.
 */
final class ProgressLines implements ProgressDisplay {
  private static final double NANOS = 1e9;
  private static final double EVERY_SECONDS = 5;

  /** A tenth of fewer runs is no news. */
  private static final int MANY = 50;

  private final PrintWriter out;
  private final LongSupplier nanos;
  private final long begun;
  private double told;
  private int tenths;

  /**
   * Lines that are about to begin.
   *
   * @param nanos a clock that only goes forward
   */
  ProgressLines(PrintWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  @Override
  public void progress(Progress p) {
    double now = (nanos.getAsLong() - begun) / NANOS;
    int reached = (int) (10L * p.done() / p.planned());
    boolean first = p.done() == p.resumed();
    if (first) {
      tenths = reached;
      if (p.resumed() > 0) {
        out.println("  " + Counts.of(p.resumed(), "run was", "runs were") + " there");
        out.flush();
      }
    } else if (reached > tenths && p.planned() >= MANY || now - told >= EVERY_SECONDS) {
      tenths = reached;
      told = now;
      out.println(line(p, now));
      out.flush();
    }
  }

  private static String line(Progress p, double now) {
    String text = "  " + p.done() + " of " + p.planned() + " runs, " + Words.seconds(now);
    if (p.failed() > 0) {
      text += ", " + p.failed() + " failed";
    }
    int left = p.planned() - p.done();
    double rate = (p.done() - p.resumed()) / Math.max(now, 1e-9);
    return left == 0 ? text : text + ", about " + Words.seconds(left / rate) + " left";
  }

  @Override
  public void close() {}
}
