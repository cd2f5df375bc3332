package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import regimecollapse.ensemble.Progress;

/** A bar that moves in one line of a terminal. */
final class ProgressBarDisplay implements ProgressDisplay {
  private static final int REFRESH_MILLIS = 500;

  /** Columns that nearly every terminal has. */
  private static final int WIDTH = 78;

  private final PrintWriter out;
  private ProgressBar bar;

  ProgressBarDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void progress(Progress p) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Runs")
              .setInitialMax(p.planned())
              .startsFrom(p.resumed(), Duration.ZERO)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REFRESH_MILLIS)
              .setConsumer(new Line(out))
              .build();
    }
    bar.stepTo(p.done());
    if (p.failed() > 0) {
      bar.setExtraMessage(" " + p.failed() + " failed");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Writes the bar over itself. The library's own consumer would go past our writer. */
  private record Line(PrintWriter out) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String text) {
      out.print(PlainWriter.BACK);
      out.print(text);
      out.flush();
    }

    @Override
    public void close() {
      out.println();
      out.flush();
    }
  }
}
