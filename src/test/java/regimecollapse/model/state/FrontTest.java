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
  void aRetakingUndoesTheLastLossOfItsPlace() {
    front.lose(new Front.LostPlace(3, 7, 1, Front.Way.ASSAULT, true, 40, false), 300, 1_000);
    front.lose(new Front.LostPlace(4, 8, 1, Front.Way.DEAL, false, 50, false), 200, 1_000);
    front.retake(7, 9, 5, 300, 1_000);
    assertThat(front.lostShare()).isEqualTo(0.2);
    assertThat(front.lost()).extracting(Front.LostPlace::place).containsExactly(8);
    assertThat(front.retaken().get(0).loss().day()).isEqualTo(3);
    front.lose(new Front.LostPlace(6, 7, 2, Front.Way.RISING, false, 20, false), 300, 1_000);
    assertThat(front.lostShare()).isEqualTo(0.5);
    assertThat(front.lost()).extracting(Front.LostPlace::day).containsExactly(4.0, 6.0);
    assertThat(front.everLost()).extracting(Front.LostPlace::day).containsExactly(3.0, 4.0, 6.0);
    assertThat(front.falls()).isEqualTo(3);
    assertThat(front.changes()).isEqualTo(4);
  }

  @Test
  void aFallInTheSecondIsNotOneInTheFirst() {
    front.open(10, true);
    front.freeze(30);
    front.open(400, true);
    front.flee(410);
    assertThat(front.offensives()).isEqualTo(2);
    assertThat(front.fellIn()).isEqualTo(2);
    assertThat(front.firstEndDay()).isEqualTo(30);
    assertThat(front.offensiveDay()).isEqualTo(10);
  }

  @Test
  void aFallToRisingsAfterAnOffensiveHasEndedIsInNone() {
    front.open(10, true);
    front.freeze(30);
    front.open(300, false);
    front.flee(310);
    assertThat(front.offensives()).isEqualTo(1);
    assertThat(front.fellIn()).isZero();
  }
}
