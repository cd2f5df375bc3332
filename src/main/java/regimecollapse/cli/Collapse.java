package regimecollapse.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.console.ExportCommand;
import regimecollapse.cli.console.PlainWriter;
import regimecollapse.cli.options.Version;

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

  private static final Map<String, Function<Workplace, Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("run", RunCommand::new);
    COMMANDS.put("sweep", SweepCommand::new);
    COMMANDS.put("merge", MergeCommand::new);
    COMMANDS.put("explore", ExploreCommand::new);
    COMMANDS.put("watch", WatchCommand::new);
    COMMANDS.put("fit", FitCommand::new);
    COMMANDS.put("validate", ValidateCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("find", FindCommand::new);
    COMMANDS.put("list", ListCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("new", NewCommand::new);
    COMMANDS.put("new-case", NewCaseCommand::new);
    COMMANDS.put("compare", CompareCommand::new);
    COMMANDS.put("report", ReportCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("bank", BankCommand::new);
    COMMANDS.put("twins", TwinsCommand::new);
    COMMANDS.put("sensitivity", SensitivityCommand::new);
    COMMANDS.put("choose", ChooseCommand::new);
  }

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
    return commandLine(workplace, COMMANDS.keySet());
  }

  private static CommandLine commandLine(Workplace workplace, Collection<String> names) {
    CommandLine parser = new CommandLine(new Collapse());
    names.forEach(name -> parser.addSubcommand(COMMANDS.get(name).apply(workplace)));
    return parser
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(new Errors())
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setExecutionStrategy(new Errors())
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setUsageHelpWidth(WIDTH);
  }

  /**
   * The parser of the one command that is called: to know all takes longer than some need to run.
   */
  static CommandLine commandLine(Workplace workplace, String[] args) {
    boolean one = args.length > 0 && COMMANDS.containsKey(args[0]);
    return commandLine(workplace, one ? List.of(args[0]) : COMMANDS.keySet());
  }

  /** Runs one command and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    System.exit(execute(commandLine(Wiring.workplace(), args), args));
  }

  /**
   * Runs one command, for programs that are started in another way.
   *
   * @param names of the commands that there are
   * @return its exit code
   */
  public static int execute(Workplace workplace, List<String> names, String... args) {
    return execute(commandLine(workplace, names), args);
  }

  private static int execute(CommandLine command, String... args) {
    return command
        .setOut(printer(new FileOutputStream(FileDescriptor.out)))
        .setErr(printer(new FileOutputStream(FileDescriptor.err)))
        .execute(args);
  }

  /** Prints UTF-8 on every system, and nothing that steers a terminal. */
  static PrintWriter printer(OutputStream stream) {
    return PlainWriter.printer(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
