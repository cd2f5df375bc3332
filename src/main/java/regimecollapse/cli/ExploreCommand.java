package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Stop;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.cli.options.ThreadOption;
import regimecollapse.explore.Browser;
import regimecollapse.explore.ExploreServer;
import regimecollapse.scenario.io.DefaultFiles;

/** Opens a page in the browser in which what-ifs are tried. */
@Command(
    name = "explore",
    description = {
      "Opens a page in the browser in which what-ifs are answered at once.",
      "Change the support, the day of the offensive, a number: see how P changes.",
      "It answers this machine alone."
    },
    exitCodeList = {
      ExitCode.DONE + ":help or version is shown",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":bad input or usage",
      ExitCode.INTERRUPTED + ":ended with Ctrl-C"
    },
    footer = {"  collapse explore", "  collapse explore my-idea --no-open"})
final class ExploreCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = ScenarioOptions.FILE + "; left out: " + Workplace.DEFAULT_RUN + ".")
  private Path file;

  @Option(
      names = "--no-open",
      description = "Opens no browser: the address is printed, as it is in any case.")
  private boolean closed;

  @Mixin private ThreadOption threads;

  ExploreCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  @SuppressWarnings("try") // Stop and server are held, not used.
  public Integer call() throws IOException {
    Path named = file == null ? workplace.byDefault(DefaultFiles.Use.RUN) : file;
    ScenarioFiles files = new ScenarioFiles(workplace);
    // Told as validate tells it, before anything listens.
    files.readWhole(named, Settings.NONE);
    CountDownLatch ended = new CountDownLatch(1);
    try (Stop stop = new Stop(workplace.parts().interrupts());
        ExploreServer server =
            new ExploreServer(workplace, files.existing(named), threads.count())) {
      String address = server.start();
      stop.then(ended::countDown);
      PrintWriter out = spec.commandLine().getOut();
      out.println("Open in a browser on this machine, while this program runs:");
      out.println("  " + address);
      out.println("End it with Ctrl-C.");
      out.flush();
      if (!closed) {
        Browser.open(address);
      }
      ended.await();
      return ExitCode.INTERRUPTED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }
}
