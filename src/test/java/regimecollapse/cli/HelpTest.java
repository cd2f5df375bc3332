package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of every command is whole: sentences, defaults, exit codes, examples that work. */
class HelpTest {
  /** What the narrowest terminals show. */
  private static final int COLUMNS = 80;

  static List<String> commands() {
    return Collapse.commandLine().getSubcommands().entrySet().stream()
        .filter(entry -> entry.getValue().getCommandName().equals(entry.getKey()))
        .map(entry -> entry.getKey())
        .filter(name -> !name.equals("help"))
        .toList();
  }

  private static UsageMessageSpec usage(String command) {
    return of(command).getCommandSpec().usageMessage();
  }

  private static CommandLine of(String command) {
    return Collapse.commandLine().getSubcommands().get(command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noLineIsTooWideAndAllPartsAreThere(String command) {
    String text = of(command).getUsageMessage();
    assertThat(text).contains("Usage: collapse " + command, "Exit codes:", "Examples:", "  0  ");
    assertThat(text.lines()).allMatch(line -> line.length() <= COLUMNS, "fit the terminal");
  }

  /** The list of commands shows the first line alone. */
  @ParameterizedTest
  @MethodSource("commands")
  void theFirstLineIsASentenceThatStandsAlone(String command) {
    assertThat(usage(command).description()[0]).endsWith(".");
    assertThat(usage(command).description()).allMatch(line -> line.matches("[A-Z].*[.?]"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsASentenceAndTellsItsDefault(String command) {
    List<ArgSpec> all = of(command).getCommandSpec().args();
    assertThat(all).allMatch(arg -> String.join(" ", arg.description()).endsWith("."));
    for (ArgSpec arg : all) {
      boolean takesValue = arg.arity().max() > 0 && !arg.required();
      if (arg instanceof OptionSpec && takesValue && !usual(arg)) {
        assertThat(String.join(" ", arg.description())).as(arg.paramLabel()).contains("left out: ");
      }
      if (arg.defaultValue() != null && !arg.defaultValue().isEmpty()) {
        assertThat(String.join(" ", arg.description()))
            .containsAnyOf(arg.defaultValue(), "${DEFAULT-VALUE}");
      }
    }
  }

  /** Flags are off when left out; what may be given many times is given none. */
  private static boolean usual(ArgSpec arg) {
    return arg.typeInfo().isBoolean() || List.of("PATH=VALUE", "NAME").contains(arg.paramLabel());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void itsExamplesCanBeTyped(String command) {
    assertThat(usage(command).footer()).isNotEmpty();
    for (String example : usage(command).footer()) {
      String[] words = example.strip().split(" ");
      assertThat(words).startsWith("collapse", command);
      CommandLine.ParseResult parsed =
          Collapse.commandLine().parseArgs(Stream.of(words).skip(1).toArray(String[]::new));
      assertThat(parsed.subcommand().commandSpec().name()).isEqualTo(command);
    }
  }

  @Test
  void theExamplesOfTheProgramCanBeTyped() {
    String[] footer = Collapse.commandLine().getCommandSpec().usageMessage().footer();
    assertThat(footer).isNotEmpty();
    for (String example : footer) {
      String[] words = example.strip().split(" ");
      Collapse.commandLine().parseArgs(Stream.of(words).skip(1).toArray(String[]::new));
    }
    assertThat(Collapse.commandLine().getUsageMessage().lines())
        .allMatch(line -> line.length() <= COLUMNS);
  }
}
