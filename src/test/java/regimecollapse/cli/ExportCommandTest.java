package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.codebook.Markup;

/** Tables as text for papers. */
class ExportCommandTest {
  private static final String COLUMNS = "hypothesis,arm,n,p_collapse";

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void run() throws IOException {
    shell = new Shell(home);
    assertThat(shell.collapse("run", "--quiet")).as(shell.err).isEqualTo(ExitCode.DONE);
  }

  private int export(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "export";
    all[1] = "results/three-hypotheses";
    System.arraycopy(args, 0, all, 2, args.length);
    return shell.collapse(all);
  }

  @Test
  void aTableIsPrintedAsMarkdown() {
    assertThat(export("summary", "--columns", COLUMNS)).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .isEqualTo(
            """
            Probability and time of collapse by hypothesis and arm

            | hypothesis | arm | n | p\\_collapse |
            | --- | --- | ---: | ---: |
            | H1-first | documented | 4 | 1 |
            | H1-first | no-offensive | 4 | 0 |
            | H2-second | documented | 4 | 1 |
            | H2-second | no-offensive | 4 | 0 |
            """);
  }

  @Test
  void aTableIsPrintedAsLatex() {
    assertThat(export("summary.csv", "--format", "latex", "--columns", "arm,n,p_collapse"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .startsWith(
            """
            % Probability and time of collapse by hypothesis and arm
            \\begin{tabular}{lrr}
            \\hline
            arm & n & p\\_collapse \\\\
            \\hline
            documented & 4 & 1 \\\\
            """)
        .endsWith("\\hline\n\\end{tabular}\n");
  }

  @Test
  void severalTablesStandOneAfterTheOtherWithAllTheirColumns() {
    assertThat(export("summary", "hazard", "--format", "html")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .contains("</table>\n\n<table>\n<caption>Rate of collapse by month</caption>")
        .contains("<th>fallen_by_30d</th>", "<td>documented</td>", "<td align=\"right\">4</td>");
  }

  @Test
  void allThatIsNotThereIsToldAtOnce() {
    assertThat(
            export(
                "summary", "moods", "hazards", "--columns", "arm,p_colapse", "--format", "html5"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.out).isEmpty();
    assertThat(shell.err)
        .contains("--format is latex, markdown or html, not html5; 'html'?")
        .contains("has no table hazards; 'hazard'? It has: ")
        .contains("results/three-hypotheses has no table moods. It has: summary, collapse-by-date")
        .contains(
            "results/three-hypotheses/summary.csv has no column p_colapse; 'p_collapse'? It has: ");
    assertThat(export("summary", "--format", "word")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).isEqualTo("--format is latex, markdown or html, not word.\n");
    assertThat(shell.collapse("export", "nowhere", "summary")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.collapse("export", "scenarios", "summary")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).startsWith("scenarios does not hold results: it has none of manifest");
  }

  @Test
  void whatIsNamedTwiceIsPrintedOnceAndSaid() {
    assertThat(export("summary", "summary.csv", "--columns", "arm,n,arm")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).containsOnlyOnce("| arm | n |\n");
    assertThat(shell.err)
        .isEqualTo(
            "summary.csv is named twice and printed once.\narm is named twice and printed once.\n");
  }

  @Test
  void aTableThatWasChangedIsNotPrinted() throws IOException {
    Path summary = home.resolve("results/three-hypotheses/summary.csv");
    Files.writeString(summary, Files.readString(summary).replaceFirst(",4,1,", ",4,0,"));
    assertThat(export("summary")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("summary.csv has been changed");
    assertThat(export("hazard")).isEqualTo(ExitCode.DONE);
  }

  /** What a language takes for its own stays text. */
  @Test
  void signsOfTheLanguageStayText() {
    List<Markup.Head> heads = List.of(new Markup.Head("a", false));
    List<List<String>> rows = List.of(List.of("5 % of {a|b} & <c>_\\\n$"));
    assertThat(Markup.LATEX.table("t", heads, rows))
        .contains("5 \\% of \\{a|b\\} \\& <c>\\_\\textbackslash{} \\$ \\\\\n");
    assertThat(Markup.MARKDOWN.table("t", heads, rows))
        .contains("| 5 % of {a\\|b} & \\<c>\\_\\\\ $ |\n");
    assertThat(Markup.HTML.table("t", heads, rows))
        .contains("<td>5 % of {a|b} &amp; &lt;c&gt;_\\ $</td>");
  }
}
