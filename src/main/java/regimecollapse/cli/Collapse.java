package regimecollapse.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.console.PlainWriter;

/** The program: parses the command line, hands over to a command, and ends with its exit code. */
@Command(
    name = "collapse",
    description = "Simulates how a regime's army and its patrons hold or give way.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {HelpCommand.class},
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  collapse run",
      "  collapse new my-idea",
      "  collapse find purge",
      "  collapse help run"
    },
    exitCodeList = {
      ExitCode.DONE + ":done",
      ExitCode.RUNS_FAILED + ":runs failed (kept and reported), or the program failed",
      ExitCode.BAD_INPUT + ":bad input or usage",
      ExitCode.INTERRUPTED + ":interrupted (go on with --resume)"
    },
    exitCodeOnInvalidInput = ExitCode.BAD_INPUT,
    exitCodeOnExecutionException = ExitCode.RUNS_FAILED)
public final class Collapse implements Runnable {
  /** Columns of help: what the narrowest terminal shows. */
  private static final int WIDTH = 80;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? None was given.");
  }

  /** The parser with all its commands, as the user gets it. */
  static CommandLine commandLine() {
    return commandLine(Wiring.workplace());
  }

  /** The parser with all its commands, for tests that work elsewhere. */
  static CommandLine commandLine(Workplace workplace) {
    return new CommandLine(new Collapse())
        .addSubcommand(new RunCommand(workplace))
        .addSubcommand(new FitCommand(workplace))
        .addSubcommand(new ValidateCommand(workplace))
        .addSubcommand(new ExplainCommand(workplace))
        .addSubcommand(new FindCommand(workplace))
        .addSubcommand(new ListCommand(workplace))
        .addSubcommand(new VerifyCommand(workplace))
        .addSubcommand(new NewCommand(workplace))
        .addSubcommand(new CompareCommand(workplace))
        .addSubcommand(new ReportCommand(workplace))
        .addSubcommand(new TwinsCommand(workplace))
        .addSubcommand(new SensitivityCommand(workplace))
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(new Errors())
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setExecutionStrategy(new Errors())
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setUsageHelpWidth(WIDTH);
  }

  /** Runs one command and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    CommandLine command =
        commandLine()
            .setOut(printer(new FileOutputStream(FileDescriptor.out)))
            .setErr(printer(new FileOutputStream(FileDescriptor.err)));
    System.exit(command.execute(args));
  }

  /** Prints UTF-8 on every system, and nothing that steers a terminal. */
  static PrintWriter printer(OutputStream stream) {
    return PlainWriter.printer(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
