package regimecollapse.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.shard.ShardStudy;
import regimecollapse.app.study.StudyResult;
import regimecollapse.text.Counts;

/** What came of a shard. */
public final class ShardView {
  private ShardView() {}

  /**
   * Prints it.
   *
   * @param quiet whether only failed runs are told
   */
  public static void print(
      Workplace workplace, CommandLine command, StudyResult result, boolean quiet)
      throws IOException {
    int failed = result.failures().count();
    if (failed > 0) {
      PrintWriter err = command.getErr();
      err.println(Counts.of(failed, "run", "runs") + " failed; the whole will tell of each.");
      err.flush();
    }
    if (!quiet) {
      PrintWriter out = command.getOut();
      out.println(
          ShardStudy.words(result.folder()) + ": " + workplace.show(result.folder().path()));
      out.flush();
    }
  }
}
