package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.io.scaffold.CaseScaffold;

/** Begins a case of one's own: another country. */
@Command(
    name = "new-case",
    description = {
      "Begins a case, another country: makes the folder scenarios/cases/NAME with its tables, and"
          + " scenarios/NAME.yaml, which runs as it is.",
      "A folder or file that is there is never replaced."
    },
    exitCodeList = {
      ExitCode.DONE + ":made",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":no such name, it is there already, or wrong usage"
    },
    footer = {"  collapse new-case my-country", "  collapse new-case my-country --out mine"})
final class NewCaseCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "Name of the case: small letters, digits and hyphens.")
  private String name;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the case, with the scenario in it; left out: scenarios/cases/NAME.")
  private Path out;

  NewCaseCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    CaseScaffold made = scaffold();
    Optional<Path> there = made.there();
    if (there.isPresent()) {
      throw new InputException(shown(there.get()) + " exists already; nothing was changed.");
    }
    refuseAFileAbove(made.folder());
    made.write();
    PrintWriter to = spec.commandLine().getOut();
    to.println("Made " + workplace.show(made.folder()) + " and " + shown(made.scenario()) + ".");
    to.println("It runs as it is; " + shown(made.folder().resolve("README.md")) + " goes on:");
    to.println("  " + workplace.program() + " validate " + made.called());
    to.println("  " + workplace.program() + " run " + made.called());
    to.flush();
    return ExitCode.DONE;
  }

  private void refuseAFileAbove(Path folder) {
    for (Path up = folder.getParent(); up != null; up = up.getParent()) {
      if (Files.exists(up) && !Files.isDirectory(up)) {
        throw new InputException(
            "%s cannot be made: a file is in the way, %s, where a folder is needed."
                .formatted(shown(folder), up.getFileName()));
      }
    }
  }

  private String shown(Path file) {
    return workplace.show(file);
  }

  private CaseScaffold scaffold() {
    Path scenarios = workplace.scenarios().toAbsolutePath().normalize();
    try {
      if (out == null) {
        Path file = scenarios.resolve(name + ".yaml");
        return new CaseScaffold(
            name, scenarios.resolve("cases").resolve(name), file, scenarios, name);
      }
      Path folder = workplace.here().resolve(out).toAbsolutePath().normalize();
      Path file = folder.resolve(name + ".yaml");
      return new CaseScaffold(name, folder, file, scenarios, workplace.quoted(file));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new InputException(e.getMessage() + ".");
    }
  }
}
