package regimecollapse.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import regimecollapse.scenario.io.problem.Spelling;

/** Tells of a command line that cannot be read: what is wrong, what was meant, where help is. */
final class Misuse implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(plain(String.valueOf(wrong.getMessage())));
    if (wrong instanceof MissingParameterException) {
      err.print("Usage: " + command.getHelp().abbreviatedSynopsis());
    }
    boolean top = command.getParent() == null;
    if (top && args.length == 0) {
      command.usage(err);
    } else {
      suggest(wrong, top, args, err);
      err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return ExitCode.BAD_INPUT;
  }

  private static void suggest(
      ParameterException wrong, boolean top, String[] args, PrintWriter err) {
    String near =
        top ? Spelling.nearest(args[0], wrong.getCommandLine().getSubcommands().keySet()) : "";
    if (!near.isEmpty()) {
      err.println("Did you mean " + near + "?");
    } else if (!top || args[0].startsWith("-")) {
      UnmatchedArgumentException.printSuggestions(wrong, err);
    } else {
      String all = String.join(", ", wrong.getCommandLine().getSubcommands().keySet());
      err.println("The commands: " + all + ".");
    }
  }

  /** The parser names types of the programming language. */
  private static String plain(String message) {
    return message
        .replaceFirst(
            "'(-?[0-9]+)' is not an? (int|long)$", "'$1' is too large or too small a number")
        .replaceFirst("' is not an? (int|long|short|byte)$", "' is no whole number")
        .replaceFirst("' is not a (double|float)$", "' is no number");
  }
}
