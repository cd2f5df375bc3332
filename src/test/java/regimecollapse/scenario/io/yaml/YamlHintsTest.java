package regimecollapse.scenario.io.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problems;

/** The usual mistakes of people who do not know YAML, each told with what to write instead. */
class YamlHintsTest {
  private static final Pattern INSTEAD =
      Pattern.compile("put the whole text in quotes, as in (.*)\\.$");

  private static String problem(String text) {
    Problems problems = new Problems();
    YamlReader.read(new SourceText("my.yaml", text, ""), problems);
    assertThat(problems.sorted()).hasSize(1);
    return problems.sorted().get(0).format();
  }

  /** The line that the message proposes is read, and holds the text that was meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Syria: the fall",
        "a:",
        "one: two: three",
        "@home",
        "%5 cut",
        "`tick",
        "- a dash",
        "? a question",
        "> more",
        "| bar",
        ", comma",
        "] bracket",
        "} brace",
        "[some] words",
        "{some} words",
        "\"Quoted\" words",
        "back \\ slash: x"
      })
  void aTextThatNeedsQuotesIsProposedInQuotes(String text) {
    String told = problem("seed: 3\ntitle: " + text + "\nreplications: 2\n");
    assertThat(told).startsWith("my.yaml:2:");
    Matcher instead = INSTEAD.matcher(told);
    assertThat(instead.find()).as(told).isTrue();
    Optional<Node> read =
        YamlReader.read(new SourceText("my.yaml", instead.group(1), ""), new Problems());
    assertThat(((Node.Mapping) read.orElseThrow()).text("title")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*star|aliases are refused (value: *star; legal: write it out; a text that begins with * ",
        "&and b|anchors are refused (value: &and; legal: write it out; a text that begins with & ",
        "!bang|tags are refused (value: !bang; legal: leave the tag out; a text that begins with ! "
      })
  void aSignOfYamlThatWasMeantAsText(String text, String told) {
    assertThat(problem("title: " + text + "\nseed: 3\n"))
        .isEqualTo("my.yaml:1:8: title: " + told.strip() + " stands in quotes).");
  }

  @Test
  void tabs() {
    String told = "there is a tab where spaces are needed; indent with spaces.";
    assertThat(problem("arms:\n\tx: 1\n")).isEqualTo("my.yaml:2:1: this is not YAML: " + told);
    assertThat(problem("\ttitle: x\n")).isEqualTo("my.yaml:1:1: this is not YAML: " + told);
  }

  @Test
  void aColonWithoutABlank() {
    String key = "a key, a colon and a space are needed, as in title: text.";
    assertThat(problem("purpose: x\ntitle:foo\nseed: 3\n"))
        .isEqualTo("my.yaml:2:1: this is not YAML: " + key);
    assertThat(problem("title:foo\nseed: 3\n"))
        .isEqualTo(
            "my.yaml:2:5: this is not YAML: the line above is no key with its value; " + key);
  }

  @Test
  void quotesAndBracketsThatDoNotEndAreToldWhereTheyBegin() {
    assertThat(problem("seed: 3\ntitle: \"open\nreplications: 2\n"))
        .isEqualTo("my.yaml:2:8: this is not YAML: the quote that begins here is not closed.");
    assertThat(problem("changes:\n  - {switch: purge, on: false\n  - {switch: news, on: false}\n"))
        .isEqualTo("my.yaml:2:5: this is not YAML: the bracket that begins here is not closed.");
  }

  @Test
  void indentation() {
    assertThat(problem("x:\n    title: a\n   changes: []\n"))
        .isEqualTo(
            "my.yaml:3:4: this is not YAML: the line is not indented like those that it belongs"
                + " to.");
    assertThat(problem("x:\n  title: a\n    changes: []\n"))
        .isEqualTo(
            "my.yaml:3:12: this is not YAML: the line is indented too far: the line above has its"
                + " value already.");
  }

  @Test
  void keysOfAChangeInOneLine() {
    assertThat(problem("changes:\n  - switch: purge, on: false\n"))
        .isEqualTo(
            "my.yaml:2:22: this is not YAML: several keys in one line stand in braces, as in -"
                + " {switch: purge, on: false}.");
    assertThat(problem("changes:\n  - {switch: purge on: false}\n"))
        .contains("my.yaml:2:22: this is not YAML: a comma is missing before this");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: x#- {hold: air}|2:1|an item of a list stands among keys; a change stands below",
        "arms:#  one:#    title: x#    - {hold: air}|4:5|an item of a list stands among keys;",
        "changes:#  - hold: air#  from: 2024-07-01|3:3|the line is not indented like those that it"
            + " belongs to; a further key of the item above begins in column 5.",
        "changes:#  - hold: air#   from: 2024-07-01|3:4|the line is not indented like those that",
        "changes:#  - hold: air#  -{hold: air}|3:3|a space is needed after the -, as in - {hold:",
        "changes:#  in arm    - {hold: air, from: 2024-07-01}|2:31|the words \"in arm\" are no part"
            + " of the line; write - {hold: air, from: 2024-07-01}."
      })
  void aLineAtTheWrongPlace(String lines, String place, String told) {
    assertThat(problem(lines.replace('#', '\n') + "\n"))
        .startsWith("my.yaml:" + place + ": this is not YAML: " + told);
  }

  @Test
  void anApostropheInSingleQuotes() {
    assertThat(problem("title: 'Russia's surge'\n"))
        .endsWith("put the whole text in quotes, as in title: \"Russia's surge\".");
  }
}
