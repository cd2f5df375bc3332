package regimecollapse.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.Progress;

class ProgressLinesTest {
  private final StringWriter text = new StringWriter();
  private final AtomicLong clock = new AtomicLong(-5);
  private final ProgressLines lines = new ProgressLines(new PrintWriter(text), clock::get);

  private void at(int seconds, Progress progress) {
    clock.set(TimeUnit.SECONDS.toNanos(seconds) - 5);
    lines.progress(progress);
  }

  @Test
  void tellEachTenthAndEveryFiveSeconds() {
    at(0, new Progress(1000, 0, 0, 0));
    at(1, new Progress(1000, 0, 50, 0));
    at(2, new Progress(1000, 0, 100, 0));
    at(3, new Progress(1000, 0, 150, 0));
    at(7, new Progress(1000, 0, 151, 2));
    at(200, new Progress(1000, 0, 1000, 2));
    assertThat(text.toString())
        .isEqualToNormalizingNewlines(
            """
              100 of 1000 runs, 2 s, about 18 s left
              151 of 1000 runs, 7 s, 2 failed, about 39 s left
              1000 of 1000 runs, 3 min, 2 failed
            """);
  }

  @Test
  void fewRunsAreToldEveryFiveSecondsOnly() {
    at(0, new Progress(10, 0, 0, 0));
    at(1, new Progress(10, 0, 5, 0));
    at(6, new Progress(10, 0, 6, 0));
    at(8, new Progress(10, 0, 10, 0));
    assertThat(text.toString())
        .isEqualToNormalizingNewlines("  6 of 10 runs, 6 s, about 4 s left\n");
  }

  @Test
  void whatWasThereBeforeDoesNotCountAsSpeed() {
    at(0, new Progress(100, 50, 50, 0));
    at(10, new Progress(100, 50, 60, 0));
    assertThat(text.toString())
        .isEqualToNormalizingNewlines(
            """
              50 runs were there
              60 of 100 runs, 10 s, about 40 s left
            """);
  }
}
