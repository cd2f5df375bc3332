package regimecollapse.cli.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import regimecollapse.app.input.Workplace;
import regimecollapse.text.Quotes;

/** What the user typed, typed again so that it goes on. */
public final class Retyped {
  private Retyped() {}

  /** The program with its arguments, and with --resume. */
  public static String resuming(Workplace workplace, CommandLine command) {
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
}
