package regimecollapse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What the user typed, typed again so that it goes on. */
final class Retyped {
  private Retyped() {}

  /** The arguments of the program, with --resume. */
  static String resuming(CommandLine command) {
    CommandLine root = command.getCommandSpec().root().commandLine();
    List<String> typed = root.getParseResult().originalArgs();
    return typed.stream()
            .filter(arg -> !arg.equals("--overwrite") && !arg.equals("--resume"))
            .map(Words::quoted)
            .collect(Collectors.joining(" "))
        + " --resume";
  }

  /** How to go on with simulations that were interrupted; told also to those who want quiet. */
  static void tellHowToResume(CommandLine command) {
    PrintWriter err = command.getErr();
    err.println("Interrupted. The simulations made so far are kept; go on with:");
    err.println("  " + Words.PROGRAM + " " + resuming(command));
    err.flush();
  }
}
