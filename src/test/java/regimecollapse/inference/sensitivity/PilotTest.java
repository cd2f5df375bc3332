package regimecollapse.inference.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PilotTest {
  private static Pilot.Cell cell(String hypothesis, String arm, int collapsed) {
    return new Pilot.Cell(hypothesis, arm, collapsed, 20);
  }

  /** p (1 - p): sure 0 + 0.0475; open 0.25 + 0; both 0.16 + 0.16. */
  @Test
  void theArmIsTheOneWhoseOutcomeIsMostOpenOverAllHypotheses() {
    Pilot pilot =
        new Pilot(
            List.of(
                cell("H1", "sure", 20),
                cell("H2", "sure", 19),
                cell("H1", "open", 10),
                cell("H2", "open", 20),
                cell("H1", "both", 16),
                cell("H2", "both", 4)));
    assertThat(pilot.middlingArm()).isEqualTo("both");
  }

  @Test
  void ofEquallyOpenArmsItIsTheFirst() {
    assertThat(new Pilot(List.of(cell("H1", "a", 20), cell("H1", "b", 0))).middlingArm())
        .isEqualTo("a");
    assertThat(new Pilot(List.of(cell("H1", "a", 4), cell("H1", "b", 16))).middlingArm())
        .isEqualTo("a");
  }

  /** The same three shares in another order of hypotheses add up to another last bit at times. */
  @Test
  void theOrderOfHypothesesDoesNotTellEquallyOpenArmsApart() {
    for (int a = 0; a <= 20; a++) {
      for (int b = 0; b <= 20; b++) {
        for (int c = 0; c <= 20; c++) {
          Pilot pilot =
              new Pilot(
                  List.of(
                      cell("H1", "first", a),
                      cell("H2", "first", b),
                      cell("H3", "first", c),
                      cell("H1", "second", c),
                      cell("H2", "second", b),
                      cell("H3", "second", a)));
          assertThat(pilot.middlingArm()).as("%d %d %d", a, b, c).isEqualTo("first");
        }
      }
    }
  }
}
