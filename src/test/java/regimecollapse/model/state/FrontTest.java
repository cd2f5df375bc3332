package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontTest {
  private final Front front = new Front();

  @Test
  void aRisingIsNoOffensive() {
    front.open(10, false);
    front.flee(12);
    assertThat(front.offensives()).isZero();
    assertThat(front.fellIn()).isZero();
    assertThat(front.offensiveDay()).isNaN();
  }

  @Test
  void anOffensiveInTheCampaignOfARisingIsOne() {
    front.open(10, false);
    front.open(15, true);
    front.flee(20);
    assertThat(front.offensives()).isEqualTo(1);
    assertThat(front.fellIn()).isEqualTo(1);
    assertThat(front.offensiveDay()).isEqualTo(15);
  }

  @Test
  void aFallInTheSecondIsNotOneInTheFirst() {
    front.open(10, true);
    front.freeze();
    front.open(400, true);
    front.flee(410);
    assertThat(front.offensives()).isEqualTo(2);
    assertThat(front.fellIn()).isEqualTo(2);
    assertThat(front.offensiveDay()).isEqualTo(10);
  }

  @Test
  void aFallToRisingsAfterAnOffensiveHasEndedIsInNone() {
    front.open(10, true);
    front.freeze();
    front.open(300, false);
    front.flee(310);
    assertThat(front.offensives()).isEqualTo(1);
    assertThat(front.fellIn()).isZero();
  }
}
