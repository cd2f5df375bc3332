package regimecollapse.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.Progress;
import regimecollapse.text.Quotes;

class PlainWriterTest {
  private final StringWriter terminal = new StringWriter();
  private final PrintWriter out = PlainWriter.printer(terminal);

  @Test
  void whatCouldSteerTheTerminalIsShown() {
    out.println("title: \u001b]0;mine\u0007 \u009b2J \u202egnorw");
    out.printf("%s%c%n", "a\rb", '\u001b');
    out.write(new char[] {'x', '\b'}, 0, 2);
    out.flush();
    assertThat(terminal.toString().replace("\r\n", "\n"))
        .isEqualTo(
            "title: <U+001B>]0;mine<U+0007> <U+009B>2J <U+202E>gnorw\n"
                + "a<U+000D>b<U+001B>\nx<U+0008>");
  }

  @Test
  void linesOfWindowsAndNamesInIsolatesArePrintedAsTheyAre() {
    String text = "one\r\n\ttwo\r\n" + Quotes.of("حمص") + "\n";
    out.print(text);
    out.flush();
    assertThat(terminal).hasToString(text);
  }

  /** The bar of the library, in its plain style, sends nothing but text and carriage returns. */
  @Test
  void aProgressBarGoesBackToTheBeginningOfItsLine() {
    try (ProgressBarDisplay bar = new ProgressBarDisplay(out)) {
      bar.progress(new Progress(4, 0, 2, 1));
    }
    assertThat(terminal.toString()).contains("\rRuns").contains("2/4").doesNotContain("<U+");
  }
}
