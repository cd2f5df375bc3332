package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.io.scaffold.Scaffold;

/** Begins a scenario of one's own. */
@Command(
    name = "new",
    description = {
      "Begins a scenario: makes scenarios/NAME.yaml, which runs as it is.",
      "A file that is there is never replaced."
    },
    exitCodeList = {
      ExitCode.DONE + ":made",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":no such name, the file is there already, or wrong usage"
    },
    footer = {"  collapse new my-idea"})
final class NewCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "Name of the scenario: small letters, digits and hyphens.")
  private String name;

  NewCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(workplace.scenarios())) {
      throw new InputException("There is no folder " + workplace.scenarios() + ".");
    }
    String text = text();
    Path file = workplace.scenarios().resolve(name + ".yaml");
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new InputException(workplace.show(file) + " exists already; nothing was changed.");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Made " + workplace.show(file) + ". Change it, then:");
    out.println("  " + workplace.program() + " validate " + workplace.quoted(file));
    out.println("  " + workplace.program() + " run " + workplace.quoted(file));
    out.flush();
    return ExitCode.DONE;
  }

  private String text() {
    try {
      return Scaffold.text(name, workplace.scenarios());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new InputException(e.getMessage() + ".");
    }
  }
}
