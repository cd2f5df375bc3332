package regimecollapse.inference.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two normal models with a known Bayes factor: see {@link Toys#normals}. */
class ModelChoiceTest {
  private static final int ROWS = 2000;
  private static ModelChoice choice;

  @BeforeAll
  static void grow() throws IOException {
    choice =
        ModelChoice.of(
            new ModelChoice.Table(Toys.names(5), Toys.normals(1, ROWS)),
            Toys.inTurn(ROWS, 2),
            2,
            Toys.trees(120, 1),
            Toys.TWO);
  }

  private static double odds(double y) {
    return 1 / (1 + Math.exp(0.5 - y));
  }

  /**
   * The best rule errs with a chance of Phi(-1/2) = 0.3085; a forest can only be worse, by 0.03 at
   * most (an assumption; beside the error of 2,000 draws, 0.0103). Four errors: a false alarm in
   * 16,000.
   */
  @Test
  void theErrorIsNearTheLeastThatIsPossible() {
    double error = Math.sqrt(0.3085 * (1 - 0.3085) / ROWS);
    assertThat(choice.error()).isBetween(0.3085 - 4 * error, 0.3085 + 0.03 + 4 * error);
    int[][] taken = choice.confusion();
    assertThat(taken[0][0] + taken[0][1]).isEqualTo(ROWS / 2);
    assertThat((taken[0][1] + taken[1][0]) / (double) ROWS)
        .isCloseTo(choice.error(), within(1e-12));
  }

  /**
   * The share that is right has an error of 0.0075 from 4,000 draws, what the forest learnt of it
   * one of 0.0103 from 2,000: together 0.0127; four times that: a false alarm in 16,000. Near y =
   * 1.3 the forest has seen some 270 draws, an error of 0.028; four times that, and 0.02 for what a
   * forest smooths (an assumption).
   */
  @Test
  void whatTheSecondForestSaysIsAsOftenRight() {
    double[][] fresh = Toys.normals(77, 4000);
    double said = 0;
    double right = 0;
    int near = 0;
    double saidNear = 0;
    double trueNear = 0;
    for (int i = 0; i < fresh.length; i++) {
      double[] votes = choice.votes(fresh[i]);
      int most = Tree.most(votes);
      double probability = choice.probability(fresh[i]);
      said += probability / fresh.length;
      right += (most == i % 2 ? 1.0 : 0) / fresh.length;
      if (Math.abs(fresh[i][0] - 1.3) < 0.2) {
        near++;
        saidNear += most == 1 ? probability : 1 - probability;
        trueNear += odds(fresh[i][0]);
      }
    }
    assertThat(said).isCloseTo(right, within(0.051));
    assertThat(saidNear / near).isCloseTo(trueNear / near, within(0.13));
  }

  @Test
  void theAxisIsTheColumnThatTellsThemApart() {
    assertThat(choice.columns()).endsWith("s4", "axis-1");
    double[] importance = choice.importance();
    assertThat(importance[0] + importance[5]).isGreaterThan(0.5);
  }
}
