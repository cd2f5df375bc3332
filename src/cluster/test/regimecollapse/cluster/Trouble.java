package regimecollapse.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkUserAppException;
import regimecollapse.app.input.Parts;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;

/**
 * Runs among which one always fails; and, where marks are to be left, one ends the process that
 * makes it, and one takes an hour, each unless its mark is there.
 *
 * @param real makes the runs
 * @param marks folder, the same for all executors, in which a try leaves its mark; empty: no
 *     trouble but the run that fails
 */
public record Trouble(RunFunction real, String marks) implements RunFunction {
  /** Starts the program; the first argument is the folder of marks. */
  public static void main(String[] args) throws SparkUserAppException {
    int code = SparkCollapse.run(in(args[0]), Arrays.copyOfRange(args, 1, args.length));
    if (code != 0) {
      throw new SparkUserAppException(code);
    }
  }

  /** Parts of the program with such runs. */
  static UnaryOperator<Parts> in(String marks) {
    return parts ->
        new Parts(
            parts.reading(),
            scenario -> new Trouble(parts.runner().apply(scenario), marks),
            parts.drawing(),
            parts.fitDrawing(),
            parts.interrupts());
  }

  @Override
  public RunRecord run(RunKey key) {
    if (key.arm().equals("documented") && key.hypothesis().startsWith("H1")) {
      switch (key.replication()) {
        case 2 -> throw new IllegalStateException("no army left");
        case 7 -> halt();
        case 11 -> linger();
        default -> {}
      }
    }
    return real.run(key);
  }

  private void halt() {
    if (first("halt")) {
      Runtime.getRuntime().halt(99);
    }
  }

  private void linger() {
    if (first("linger")) {
      try {
        Thread.sleep(Duration.ofHours(1).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("the slow one was taken");
    }
  }

  private boolean first(String what) {
    if (marks.isEmpty()) {
      return false;
    }
    try {
      Files.createFile(Path.of(marks, what));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
