package regimecollapse.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.folder.ResultFolder;

class SummaryViewTest {
  @TempDir Path folder;

  /** Names as long as those of the shipped scenarios stay within 100 columns. */
  @Test
  void aTableOfHypothesesAndArmsWithIntervalsInWords() throws IOException {
    Files.writeString(
        folder.resolve("summary.csv"),
        """
        hypothesis,arm,n,p_collapse,p_low,p_high,fallen_by_30d,fallen30_low,fallen30_high,\
        median_days,median_low,median_high,p_first_offensive,p_later_offensive,p_no_offensive
        H3-survivable-drain,deterrence-without-money,100,0.57,0.47,0.66,0.5,0.4,0.6,5.75,5.75,,\
        0.5,0.07,0
        H3-survivable-drain,full-stop,100,0,0,0.04,0,0,0.04,,,,0,0,0
        H1-gamble,full-stop,100,1,0.96,1,1,0.96,1,10.25,10,10.75,1,0,0
        H1-gamble,aid,100,0.48,0.38,0.58,0.4,0.31,0.5,,8.125,,0.48,0,0
        """);
    StringWriter text = new StringWriter();
    SummaryView.read(new ResultFolder(folder)).print(new PrintWriter(text));
    assertThat(text.toString())
        .isEqualToNormalizingNewlines(
            """
              arm                        runs   P(collapse)           fallen by day 30      median days
            H3-survivable-drain
              deterrence-without-money   100    0.57 (0.47 to 0.66)   0.50 (0.40 to 0.60)   5.75 (5.75 or more)
                P(collapse) by offensive: first offensive 0.50, a later one 0.07
              full-stop                  100    0.00 (0.00 to 0.04)   0.00 (0.00 to 0.04)   -
            H1-gamble
              full-stop                  100    1.00 (0.96 to 1.00)   1.00 (0.96 to 1.00)   10.25 (10.00 to 10.75)
                P(collapse) by offensive: all in the first offensive
              aid                        100    0.48 (0.38 to 0.58)   0.40 (0.31 to 0.50)   not reached (8.12 or more)
                P(collapse) by offensive: all in the first offensive
            In brackets: 95 % intervals for the chance of so many runs.
            """);
  }
}
