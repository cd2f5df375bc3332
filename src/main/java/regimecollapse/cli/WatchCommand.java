package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.text.Counts;
import regimecollapse.watch.Film;
import regimecollapse.watch.Look;
import regimecollapse.watch.NoDisplayException;
import regimecollapse.watch.Viewing;
import regimecollapse.watch.WatchWindow;

/** Shows one run of an ensemble in windows, or writes it as pictures. */
@Command(
    name = "watch",
    aliases = "gui",
    description = {
      "Shows one run in windows: map, curves, and all that the model knows of a place.",
      "It is run N of the ensemble that run makes, the same each time that it is played."
    },
    exitCodeList = {
      ExitCode.DONE + ":closed, or the film is written",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":no display, bad input or usage"
    },
    footer = {
      "  collapse watch",
      "  collapse watch my-idea --arm no-cuts --replication 7",
      "  collapse watch --hypothesis H2 --film results/film"
    })
final class WatchCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = ScenarioOptions.FILE + "; left out: " + Workplace.DEFAULT_RUN + ".")
  private Path file;

  @Option(
      names = "--arm",
      paramLabel = "A",
      description =
          "Arm of the run; the beginning of its name will do; left out: the first of the scenario.")
  private String arm;

  @Option(
      names = "--hypothesis",
      paramLabel = "H",
      description =
          "Hypothesis of the run; the beginning of its name, such as H2, will do; left out: the"
              + " first of the scenario.")
  private String hypothesis;

  @Option(
      names = "--replication",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which run, as in the column replication of runs.csv; left out: 0.")
  private int replication;

  @Option(
      names = "--film",
      paramLabel = "DIR",
      description =
          "Needs no display: writes pictures into this folder, which is made or is empty: one a day"
              + " while there is fighting, one a month else; left out: windows are opened.")
  private Path film;

  @Option(names = "--dark", description = "Light signs on a dark ground.")
  private boolean dark;

  @Mixin private ScenarioOptions scenario;

  WatchCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    Path named = file == null ? workplace.byDefault(DefaultFiles.Use.RUN) : file;
    Viewing viewing = viewing(named);
    if (film == null) {
      show(viewing);
      return ExitCode.DONE;
    }
    Path folder = workplace.here().resolve(film).normalize();
    refuseWhatIsThere(folder);
    // No display is looked for, also where there is one.
    System.setProperty("java.awt.headless", "true");
    Files.createDirectories(folder);
    int frames = new Film(viewing, folder).make();
    PrintWriter out = spec.commandLine().getOut();
    out.println(Counts.of(frames, "picture", "pictures") + " of " + viewing.title() + ": " + film);
    out.flush();
    return ExitCode.DONE;
  }

  private Viewing viewing(Path named) throws IOException {
    ScenarioFiles files = new ScenarioFiles(workplace);
    Settings settings =
        scenario
            .settings()
            .withNames("--arm", "run.arms", arm == null ? List.of() : List.of(arm))
            .withNames(
                "--hypothesis",
                "run.hypotheses",
                hypothesis == null ? List.of() : List.of(hypothesis));
    Loaded loaded = files.read(named, settings);
    // That one arm alone does without the checks of the record is meant here.
    files.warnings(loaded, settings).stream()
        .filter(line -> !line.startsWith("warning: --arm"))
        .forEach(spec.commandLine().getErr()::println);
    Scenario read = loaded.scenario();
    if (replication < 0 || replication >= read.replications()) {
      throw new ParameterException(
          spec.commandLine(),
          "--replication is from 0 to "
              + (read.replications() - 1)
              + ", as the scenario has "
              + Counts.of(read.replications(), "run", "runs")
              + " of each hypothesis and arm, not "
              + replication
              + ". More: --set replications="
              + (Math.max(0, replication) + 1));
    }
    String first = read.hypotheses().get(0).id();
    RunKey key = new RunKey(first, read.arms().get(0).id(), replication);
    return new Viewing(read, key, dark ? Look.DARK : Look.WHITE);
  }

  /** Shows the windows until they are closed. */
  private void show(Viewing viewing) {
    try {
      WatchWindow.open(viewing).await();
    } catch (NoDisplayException e) {
      throw noDisplay(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private InputException noDisplay(String reason) {
    String why = reason.isBlank() ? "" : " (" + reason.strip() + ")";
    return new InputException(
        List.of(
            "There is no display to open windows on" + why + ".",
            "Pictures need none: add --film DIR.",
            "On another machine, pass its display on (ssh -X); on Linux the Java must be able to"
                + " open windows: openjdk-17-jre, not openjdk-17-jre-headless."));
  }

  private void refuseWhatIsThere(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InputException(film + " is a file; --film names a folder. Nothing was changed.");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new InputException(
              film + " holds files, which are never replaced. Name another folder.");
        }
      }
    }
  }
}
