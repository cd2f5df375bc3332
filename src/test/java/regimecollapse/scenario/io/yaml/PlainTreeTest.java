package regimecollapse.scenario.io.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.io.problem.ScenarioException;

class PlainTreeTest {
  @TempDir private Path folder;

  private Map<String, Object> read(String text) throws IOException {
    return PlainTree.read(Files.writeString(folder.resolve("file"), text));
  }

  @Test
  void unknownKeysAreKept() throws IOException {
    assertThat(read("from-the-future: {a: [1, {b: text}]}\n"))
        .isEqualTo(Map.of("from-the-future", Map.of("a", List.of("1", Map.of("b", "text")))));
  }

  @Test
  void jsonIsReadToo() throws IOException {
    assertThat(read("{\n  \"seed\" : 20241127,\n  \"a\\\"b\" : [ true, null ]\n}\n"))
        .isEqualTo(Map.of("seed", "20241127", "a\"b", List.of("true", "null")));
  }

  @Test
  void equalNumbersAreEqualTextsWhateverTheirForm() throws IOException {
    assertThat(read("{a: 1.0, b: 1e2, c: 0.50, d: \"1.0\", e: 9007199254740993}"))
        .isEqualTo(Map.of("a", "1", "b", "100", "c", "0.5", "d", "1.0", "e", "9007199254740993"));
  }

  @Test
  void hugeExponentsStayAsTheyAre() throws IOException {
    assertThat(read("{a: 1e999999999, b: 1e99999999999, c: 1e-400}"))
        .isEqualTo(Map.of("a", "1e999999999", "b", "1e99999999999", "c", "1e-400"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a\n- b\n", "text\n", "", "{a: 1", "a: 1\na: 2\n", "a: &x [*x]\n"})
  void whatIsNoMapIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ScenarioException.class);
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> PlainTree.read(folder.resolve("none")))
        .isInstanceOf(ScenarioException.class);
  }
}
