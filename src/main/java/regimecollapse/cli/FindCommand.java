package regimecollapse.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.explain.Finder;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.text.Quotes;

/** Finds by a word what can be changed in a scenario. */
@Command(
    name = "find",
    description = {
      "Finds by a word what can be changed in a scenario, with a line ready to paste.",
      "Keys, paths, events, switches, patrons, forces, arms, places and facts are searched: their"
          + " names, titles, meanings and notes. Of several words all must be there."
    },
    exitCodeList = {
      ExitCode.DONE + ":found",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":nothing found, or no such file"
    },
    footer = {
      "  collapse find purge",
      "  collapse find strikes",
      "  collapse find air support turning-points"
    })
final class FindCommand implements Runnable {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "WORD... [FILE]",
      hideParamSyntax = true,
      description =
          "Words, in small or capital letters. A last one that names a scenario file is the file"
              + " that is searched; left out: "
              + Workplace.DEFAULT_RUN
              + ".")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--all",
      description = "Tells of everything found all there is, not of the first.")
  private boolean all;

  FindCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public void run() {
    ScenarioFiles files = new ScenarioFiles(workplace);
    Optional<Path> last = words.size() > 1 ? files.found(Path.of(last())) : Optional.empty();
    boolean file = last.isPresent() || words.size() > 1 && last().matches(".*\\.ya?ml");
    Path named = file ? Path.of(last()) : workplace.byDefault(DefaultFiles.Use.RUN);
    List<String> asked = file ? words.subList(0, words.size() - 1) : words;
    if (asked.stream().noneMatch(Finder::isWord)) {
      throw new InputException(
          "A word to look for is needed, such as purge. All there is: "
              + workplace.program()
              + " explain "
              + Quotes.shell(named.toString())
              + " --all");
    }
    Path found = files.existing(named);
    try {
      Finder finder = Finder.of(found);
      List<String> lines = finder.find(asked, all);
      String where = workplace.show(found);
      if (lines.isEmpty()) {
        List<String> hints = new ArrayList<>(finder.alone(asked));
        near(finder, files, asked).ifPresent(hints::add);
        throw nothing(hints, asked, where);
      }
      String here = workplace.here() + File.separator;
      PrintWriter out = spec.commandLine().getOut();
      out.println("In " + where + ":");
      out.println();
      lines.stream().map(line -> line.replace(here, "")).forEach(out::println);
      out.flush();
    } catch (ScenarioException e) {
      throw files.refused(e, Settings.NONE);
    }
  }

  private String last() {
    return words.get(words.size() - 1);
  }

  /** Words that are near, or a file of which the last word is near to the name. */
  private Optional<String> near(Finder finder, ScenarioFiles files, List<String> asked) {
    List<String> near = new ArrayList<>(finder.near(asked));
    if (asked.size() > 1 && asked.size() == words.size()) {
      files.near(Path.of(last())).forEach(file -> near.add("the file " + file));
    }
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of("Did you mean " + String.join(" or ", near) + "?");
  }

  private static InputException nothing(List<String> hints, List<String> words, String where) {
    List<String> lines = new ArrayList<>();
    lines.add("Nothing in " + where + " has " + String.join(" and ", words) + ".");
    lines.addAll(hints);
    return new InputException(lines);
  }
}
