package regimecollapse.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.sweep.SweepGridTest;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;

class PathCourseTest {
  private static final Scenario SHIPPED = SweepGridTest.shipped("fragility");
  private static final Path FINANCE = PathCourse.find(SHIPPED, PathRole.FINANCE).orElseThrow();

  private static Arm arm(String id) {
    return SHIPPED.arms().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  private static PathCourse.Step finance(String arm, LocalDate date) {
    return PathCourse.of(SHIPPED, arm(arm), FINANCE).at(date);
  }

  /** 70 % off a peak of 2.5 bn leaves half of the 1.5 bn of the reference years (F003). */
  @Test
  void theDocumentedCourseHasTheRangeOfItsPoints() {
    PathCourse.Step eve = finance("documented", LocalDate.of(2024, 11, 26));
    assertThat(eve.centre()).isCloseTo(0.5, within(1e-9));
    assertThat(eve.low()).isCloseTo(0.42, within(1e-9));
    assertThat(eve.high()).isCloseTo(0.58, within(1e-9));
  }

  @Test
  void anArmThatHoldsTheLevelKeepsThatOfItsDay() {
    double start = finance("documented", LocalDate.of(2023, 1, 1)).centre();
    assertThat(finance("no-cuts", LocalDate.of(2024, 11, 26)).centre())
        .isCloseTo(start, within(2e-3))
        .isGreaterThan(1);
    assertThat(finance("no-cuts", LocalDate.of(2022, 1, 1)).centre())
        .isEqualTo(finance("documented", LocalDate.of(2022, 1, 1)).centre());
  }

  /** Both indices are 1 in July 2022; pay was doubled on 2023-09-01. */
  @Test
  void realPayIsPayOverPrices() {
    PathCourse pay = PathCourse.realPay(SHIPPED, arm("documented")).orElseThrow();
    assertThat(pay.at(LocalDate.of(2022, 7, 2)).centre()).isCloseTo(1, within(0.01));
    double before = pay.at(LocalDate.of(2023, 8, 29)).centre();
    assertThat(pay.at(LocalDate.of(2023, 9, 8)).centre() / before).isBetween(1.9, 2.0);
    PathCourse.Step eve = pay.at(LocalDate.of(2024, 11, 26));
    assertThat(eve.low()).isCloseTo(3 / 4.8, within(0.01));
    assertThat(eve.high()).isCloseTo(3 / 3.7, within(0.01));
  }
}
