package regimecollapse.scenario.io.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ProblemTest;
import regimecollapse.scenario.io.problem.ScenarioException;

/** What is wrong with a file before its meaning is asked. */
class SyntaxProblemsTest extends ProblemTest {
  @Test
  void brokenYaml() {
    change("title: Three words", "title: [Three words");
    expect("tiny.yaml:1:8: this is not YAML: the bracket that begins here is not closed.");
  }

  @Test
  void tabsAsIndent() {
    change("  corruption.start", "\tcorruption.start");
    expect(
        "tiny.yaml:7:1: this is not YAML: there is a tab where spaces are "
            + "needed; indent with spaces.");
  }

  @Test
  void duplicateKey() {
    change("seed: 20220301", "seed: 20220301\nseed: 1");
    expect("tiny.yaml:6:1: seed: the key is given twice, first in line 5.");
  }

  @Test
  void duplicateKeyWithin() {
    changeCase("bases: [kell]", "bases: [kell]\n    title: Again");
    expect("case.yaml:25:5: patrons.northland.title: the key is given twice, first in line 22.");
  }

  @Test
  void emptyFile() {
    tiny.write("tiny.yaml", "");
    expect(
        "tiny.yaml:1:1: there is nothing in it (value: an empty file; legal: keys and their values,"
            + " as in title: text).");
  }

  @Test
  void fileOfComments() {
    tiny.write("tiny.yaml", "# nothing\n\n# at all\n");
    expect(
        "tiny.yaml:1:1: there is nothing in it (value: comments alone; legal: keys and their"
            + " values, as in title: text).");
  }

  @Test
  void fileThatIsNoMap() {
    tiny.write("tiny.yaml", "- title: a list\n");
    expect(
        "tiny.yaml:1:1: a scenario file is a map (value: [{title: a list}]; legal: key: "
            + "value).");
  }

  @Test
  void fileThatIsNotThere() {
    Path nowhere = tiny.folder().resolve("none.yaml");
    assertThatThrownBy(() -> ScenarioReader.read(nowhere))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(nowhere + ": there is no such file.");
  }

  @Test
  void folderInPlaceOfAFile() {
    assertThatThrownBy(() -> ScenarioReader.read(tiny.folder()))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(tiny.folder() + ": this is a folder, not a file.");
  }

  @Test
  void fileInAFolderThatIsNotThere() {
    Path nowhere = tiny.folder().resolve("no/such/folder.yaml");
    assertThatThrownBy(() -> ScenarioReader.read(nowhere))
        .isInstanceOf(ScenarioException.class)
        .hasMessage(nowhere + ": there is no such file.");
  }

  @Test
  void notUtf8() {
    tiny.write("tiny.yaml", new byte[] {'a', ':', ' ', '1', '\n', 'b', (byte) 0xE9, '\n'});
    expect(
        "tiny.yaml:2:2: the file is not UTF-8 text (value: byte 0xE9; legal: a text file "
            + "saved as UTF-8).");
  }

  @Test
  void controlCharacter() {
    change("For tests.", "For \u0007tests.");
    expect("tiny.yaml:2:14: there is a control character" + of("U+0007"));
  }

  private static String of(String value) {
    return " (value: " + value + "; legal: text without control characters).";
  }

  /** Escapes of YAML, C0, C1 and marks of direction: none is in the text of the file. */
  @ParameterizedTest
  @CsvSource({
    "\\e, U+001B",
    "\\a, U+0007",
    "\\r, U+000D",
    "\\0, U+0000",
    "\\x7f, U+007F",
    "\\x9b, U+009B",
    "\\N, U+0085",
    "\\u202e, U+202E",
    "\\u2066, U+2066"
  })
  void escapedControlCharacter(String escape, String name) {
    change("purpose: For tests.", "purpose: \"For " + escape + "[31mtests.\"");
    expect("tiny.yaml:2:10: purpose: there is a control character" + of(name));
  }

  @Test
  void aMarkOfDirectionInAComment() {
    change("For tests.", "For tests. # \u202e");
    expect("tiny.yaml:2:23: there is a control character" + of("U+202E"));
  }

  @Test
  void lineFeedsAndTabsOfLongTextsAreNone() {
    change("purpose: For tests.", "purpose: \"For\\n\\ttests.\"");
    assertThat(ScenarioReader.read(tiny.folder().resolve("tiny.yaml")).scenario().purpose())
        .isEqualTo("For\n\ttests.");
  }

  @Test
  void tooLarge() {
    tiny.write("tiny.yaml", "# " + "x".repeat(1 << 20));
    expect("tiny.yaml:1:1: the file is too large (legal: at most 1024 KiB).");
  }

  @Test
  void tooDeep() {
    tiny.write("tiny.yaml", "title: " + "[".repeat(40) + "]".repeat(40) + "\n");
    expect("tiny.yaml:1:39: maps and lists are too deep (legal: at most 32 levels).");
  }

  @Test
  void tag() {
    change("seed: 20220301", "seed: !!int 20220301");
    expect("tiny.yaml:5:7: seed: tags are refused (value: !!int; legal: leave the tag out).");
  }

  @Test
  void ownTag() {
    change("title: Three words", "title: !x Three words");
    expect(
        "tiny.yaml:1:8: title: tags are refused (value: !x; legal: leave the tag out; a text that "
            + "begins with ! stands in quotes).");
  }

  @Test
  void anchorAndAlias() {
    change("replications: 3\nseed: 20220301", "replications: &n 3\nseed: *n");
    expect(
        "tiny.yaml:4:15: replications: anchors are refused (value: &n; legal: write it out; a text "
            + "that begins with & stands in quotes).",
        "tiny.yaml:5:7: seed: aliases are refused (value: *n; legal: write it out; a text that begins "
            + "with * stands in quotes).");
  }

  @Test
  void secondDocument() {
    tiny.append("tiny.yaml", "---\ntitle: another\n");
    expect("tiny.yaml:39:1: there is a second document (legal: one document a file).");
  }

  @Test
  void keyThatIsNoName() {
    tiny.append("tiny.yaml", "? [a, b]\n: 1\n");
    expect("tiny.yaml:39:3: a key must be a name.");
  }
}
