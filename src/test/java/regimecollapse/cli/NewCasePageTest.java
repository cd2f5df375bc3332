package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;

/**
 * The country of new-case.md is built by following the page: each file is written, each mistake
 * made and put back, each command run, and what the page says that one sees is seen. Charts are
 * left out here; {@code src/scripts/check-documents.py} draws them.
 */
class NewCasePageTest {
  private static final Path PAGE = Path.of("src/site/markdown/new-case.md");
  private static final Pattern FILE = Pattern.compile(".*\\b[Ff]ile `([a-z.-]+)`:$");
  private static final Pattern SECTIONS = Pattern.compile(".*\\bIn `([a-z.-]+)`:$");
  private static final Pattern INSTEAD =
      Pattern.compile(".*\\bIn `([a-z.-]+)`, in the place of `([a-z-]+)`:$");
  private static final Pattern SLIP =
      Pattern.compile(".*\\bIn `([a-z.-]+)` write `([^`]+)` for `([^`]+)`:$");

  /** What makes a command quick. */
  private static final Map<String, List<String>> QUICKER =
      Map.of(
          "run",
          List.of("--no-charts", "--replications", "2"),
          "fit",
          List.of(
              "--no-charts",
              "--set",
              "fit.quick={waves: 1, wave-points: 20, particles: 20, generations: 1, simulations: 300,"
                  + " rejection: 40}"));

  @TempDir Path home;

  private final StringBuilder printed = new StringBuilder();
  private final List<String> ran = new ArrayList<>();

  /** A file before a mistake was made in it. */
  private Path slipped;

  private String right;

  @Test
  void aCountryIsBuiltFromItsTablesAlone() throws IOException {
    Shipped.copyTo(home);
    String before = "";
    String fence = "";
    String asked = "";
    StringBuilder block = new StringBuilder();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```") && fence.isEmpty()) {
        fence = line.substring(3);
        asked = before;
        block.setLength(0);
      } else if (line.equals("```")) {
        follow(fence, asked, block.toString());
        fence = "";
      } else if (!fence.isEmpty()) {
        block.append(line).append('\n');
      } else if (!line.isBlank()) {
        before = line;
        slip(line);
      }
    }
    assertThat(ran).contains("new-case", "validate", "run", "compare", "fit", "verify");
    assertThat(slipped).as("a mistake that was not put back").isNull();
  }

  private void follow(String kind, String asked, String block) throws IOException {
    Matcher file = FILE.matcher(asked);
    Matcher sections = SECTIONS.matcher(asked);
    Matcher instead = INSTEAD.matcher(asked);
    switch (kind) {
      case "sh" -> commands(block);
      case "text" -> seen(block);
      default -> {
        if (file.matches()) {
          Files.writeString(folder(file.group(1)), block);
        } else if (instead.matches()) {
          Path at = folder(instead.group(1));
          String key = (block.startsWith("  ") ? "  " : "") + instead.group(2);
          Files.writeString(at, over(Files.readString(at), key, block));
        } else {
          assertThat(sections.matches()).as("what to do with a block after: " + asked).isTrue();
          Path at = folder(sections.group(1));
          Files.writeString(at, replaced(Files.readString(at), block));
        }
      }
    }
  }

  private Path folder(String file) {
    return home.resolve("scenarios/cases/merrow").resolve(file);
  }

  /** Each key of a block takes the place of the same key of the file, with all below it. */
  private static String replaced(String text, String block) {
    String result = text;
    String indent = block.startsWith("  ") ? "  " : "";
    for (String part : block.split("(?m)^(?=" + indent + "[a-z])")) {
      if (!part.isBlank()) {
        result = over(result, indent + part.strip().split(":")[0], part);
      }
    }
    return result;
  }

  /** A text in the place of a key, with all below it. */
  private static String over(String text, String key, String part) {
    String below = " ".repeat(key.length() - key.stripLeading().length());
    Matcher old =
        Pattern.compile("(?m)^" + Pattern.quote(key + ":") + ".*\\n(?:" + below + " +.*\\n)*")
            .matcher(text);
    assertThat(old.find()).as("in the file is a key " + key).isTrue();
    return text.substring(0, old.start()) + part + text.substring(old.end());
  }

  private void slip(String line) throws IOException {
    Matcher slip = SLIP.matcher(line);
    if (slip.matches()) {
      slipped = folder(slip.group(1));
      right = Files.readString(slipped);
      assertThat(right).containsOnlyOnce(slip.group(3));
      Files.writeString(slipped, right.replace(slip.group(3), slip.group(2)));
    }
  }

  private void commands(String block) {
    for (String line : block.lines().toList()) {
      boolean refused = line.endsWith("# refused");
      List<String> words =
          new ArrayList<>(Arrays.asList(line.replaceFirst(" +#.*", "").split(" ")));
      assertThat(words.remove(0)).isEqualTo("./collapse");
      ran.add(words.get(0));
      words.addAll(QUICKER.getOrDefault(words.get(0), List.of()));
      // Pictures take long; the program itself is called by the script.
      if (!words.get(0).equals("report")) {
        int code = collapse(words.toArray(String[]::new));
        assertThat(code)
            .as(line + "\n" + printed)
            .isEqualTo(refused ? ExitCode.BAD_INPUT : ExitCode.DONE);
      }
    }
  }

  private void seen(String block) throws IOException {
    for (String line : block.lines().toList()) {
      assertThat(printed.toString()).contains(line);
    }
    printed.setLength(0);
    if (slipped != null) {
      Files.writeString(slipped, right);
      slipped = null;
    }
  }

  private int collapse(String... args) {
    StringWriter text = new StringWriter();
    Parts parts = Parts.real(home.resolve("scenarios"), Interrupts.NONE);
    int code =
        Collapse.commandLine(new Workplace(home, home, false, parts))
            .setOut(new PrintWriter(text))
            .setErr(new PrintWriter(text))
            .execute(args);
    printed.append(text);
    return code;
  }
}
