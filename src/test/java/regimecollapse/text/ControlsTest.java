package regimecollapse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlsTest {
  /**
   * C0 and C1 of ECMA-48, delete, and the marks of Boucher and Anderson, Trojan Source, table 1.
   */
  @Test
  void allThatSteersATerminalOrTurnsTextIsFound() {
    int[] ranges = {0, 8, 0xB, 0x1F, 0x7F, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069};
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
        assertThat(Controls.is(c)).as(Controls.name(c)).isTrue();
      }
    }
  }

  @Test
  void textOfAnyScriptIsLeftAlone() {
    String text = "Ḥomṣ حمص 大马士革\u200f é \uD83D\uDE00\n\tx";
    assertThat(Controls.first(text)).isNegative();
    assertThat(Controls.visible(text)).isSameAs(text);
  }

  @Test
  void whatIsFoundIsShown() {
    assertThat(Controls.first("ab\u001b[31m")).isEqualTo(2);
    assertThat(Controls.visible("a\u001b[31m\rb\u009b\u202e\uD83Dx\n"))
        .isEqualTo("a<U+001B>[31m<U+000D>b<U+009B><U+202E><U+D83D>x\n");
    assertThat(Controls.inLine("a\nb")).isEqualTo("a<U+000A>b");
  }
}
