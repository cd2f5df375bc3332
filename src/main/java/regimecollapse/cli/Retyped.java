package regimecollapse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import regimecollapse.text.Quotes;

/** What the user typed, typed again so that it goes on. */
final class Retyped {
  private Retyped() {}

  /** The program with its arguments, and with --resume. */
  private static String resuming(Workplace workplace, CommandLine command) {
    CommandLine root = command.getCommandSpec().root().commandLine();
    List<String> typed = root.getParseResult().originalArgs();
    // What comes after -- is no option.
    int files = typed.indexOf("--") < 0 ? typed.size() : typed.indexOf("--");
    return Stream.of(
            Stream.of(workplace.program()),
            typed.subList(0, files).stream()
                .filter(arg -> !arg.equals("--overwrite") && !arg.equals("--resume"))
                .map(Quotes::shell),
            Stream.of("--resume"),
            typed.subList(files, typed.size()).stream().map(Quotes::shell))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  /**
   * How to go on with what was interrupted; told also to those who want quiet.
   *
   * @param what was made so far, in the plural
   */
  static void tellHowToResume(String what, Workplace workplace, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println("Interrupted. The " + what + " made so far are kept; go on with:");
    err.println("  " + resuming(workplace, command));
    err.flush();
  }
}
