package regimecollapse.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CauseTest {
  @Test
  void isOneLineWithClassMessageAndPlace() {
    assertThat(Cause.of(new IllegalStateException("odds\n  are\tNaN")))
        .startsWith("IllegalStateException: odds are NaN at regimecollapse.ensemble.CauseTest.")
        .endsWith(")")
        .contains("(CauseTest.java:");
  }

  @Test
  void namesTheRoot() {
    Throwable root = new ArithmeticException("/ by zero");
    assertThat(Cause.of(new RuntimeException("day 31", new RuntimeException(root))))
        .startsWith("RuntimeException: day 31, caused by ArithmeticException: / by zero at regime");
  }

  @Test
  void survivesALoopOfCausesAndLongMessages() {
    Exception first = new RuntimeException("x".repeat(1000));
    Exception second = new RuntimeException("second", first);
    first.initCause(second);
    assertThat(Cause.of(first)).hasSizeLessThan(800).contains("xxx...");
  }

  @Test
  void aStackThatOverflowsHasNoPlace() {
    assertThat(Cause.of(new StackOverflowError())).isEqualTo("StackOverflowError");
  }
}
