package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.path.TinyCase;

/** Whatever a file holds, reading ends soon, in a scenario or in a list of problems. */
class HostileInputTest {
  private static final int MIB = 1 << 20;

  /** The mutations and the bytes of each run of these tests are the same. */
  private static final long SEED = 20220301;

  @TempDir Path temporary;
  private TinyCase tiny;

  @BeforeEach
  void copyTheCountry() {
    tiny = TinyCase.in(temporary.resolve("tiny"));
  }

  private void refuses(String text) {
    tiny.write("tiny.yaml", text);
    assertThatThrownBy(() -> ScenarioReader.read(tiny.file()))
        .isInstanceOf(ScenarioException.class);
  }

  @Test
  @Timeout(20)
  void aliasBomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a" + i + ": &a" + i + " [" + String.join(", ", List.of(alias, alias, alias)) + "]\n");
    }
    refuses(bomb.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{", "- ", "? ", "{a: ", "[[a, ", "!x ", "&a ", "'", "\"", "|\n ", "a: ", "%", "#",
        ": "
      })
  @Timeout(60)
  void theSameAThousandTimesAndToTheLimit(String part) {
    refuses(part.repeat(1000));
    refuses("title: " + part.repeat(1000));
    refuses(part.repeat(MIB / part.length()));
  }

  @Test
  @Timeout(20)
  void aThousandLevelsOfMaps() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      deep.append(" ".repeat(i)).append("a:\n");
    }
    refuses(deep.toString());
  }

  @Test
  @Timeout(20)
  void twoMebibytes() {
    refuses("title: x\n".repeat(2 * MIB / 9));
    tiny.write("roads.csv", "\"".repeat(17 * MIB));
    assertThatThrownBy(() -> ScenarioReader.read(tiny.file()))
        .isInstanceOf(ScenarioException.class);
  }

  @Test
  @Timeout(60)
  void manyKeys() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; many.length() < MIB / 8; i++) {
      many.append("key").append(i).append(": 1\n");
    }
    refuses(many.toString());
  }

  @Test
  @Timeout(20)
  void longNumbers() {
    refuses("replications: " + "9".repeat(MIB - 100) + "\n");
    refuses("extends: case.yaml\nparameters: {stand.base: 0." + "1".repeat(MIB - 100) + "}\n");
    refuses("seed: 1e" + "9".repeat(MIB - 100) + "\n");
  }

  @Test
  @Timeout(60)
  void randomBytes() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      tiny.write("tiny.yaml", bytes);
      assertThatThrownBy(() -> ScenarioReader.read(tiny.file()))
          .isInstanceOf(ScenarioException.class);
    }
  }

  @Test
  @Timeout(60)
  void randomPrintableText() {
    Random random = new Random(SEED);
    String letters = "ab01 \n\t:-?[]{},#&*!|>'\"%@`~.=<\u00E9\u2028";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(120); j >= 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      refuses(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tiny.yaml",
        "case.yaml",
        "localities.csv",
        "roads.csv",
        "control.csv",
        "evidence.csv",
        "record.yaml",
        "borders.geojson"
      })
  @Timeout(120)
  void aMutatedFileGivesAScenarioOrProblems(String file) {
    Random random = new Random(SEED);
    String valid = tiny.text(file);
    int accepted = 0;
    for (int i = 0; i < 60; i++) {
      tiny.write(file, mutated(valid, random));
      accepted += ends() ? 1 : 0;
    }
    assertThat(accepted).as("mutations that were accepted, of 60").isLessThan(55);
  }

  /** Whether the country is accepted; anything but a list of problems fails the test. */
  private boolean ends() {
    try {
      ScenarioReader.read(tiny.file());
      return true;
    } catch (ScenarioException e) {
      assertThat(e.problems()).isNotEmpty().allSatisfy(p -> assertThat(p.format()).isNotBlank());
      return false;
    }
  }

  /** Drops, doubles, swaps or garbles one to three lines. */
  private static String mutated(String valid, Random random) {
    List<String> lines = new ArrayList<>(List.of(valid.split("\n")));
    for (int n = random.nextInt(3); n >= 0; n--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
        case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        default -> lines.set(at, garbled(line, random));
      }
      if (lines.isEmpty()) {
        lines.add("");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String garbled(String line, Random random) {
    String letters = "x9-:[{\"', #&*!.e";
    StringBuilder text = new StringBuilder(line);
    for (int i = random.nextInt(3); i >= 0; i--) {
      char letter = letters.charAt(random.nextInt(letters.length()));
      text.insert(random.nextInt(text.length() + 1), letter);
    }
    return text.toString();
  }
}
