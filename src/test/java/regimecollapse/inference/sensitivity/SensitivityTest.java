package regimecollapse.inference.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regimecollapse.inference.simulate.LatinHypercube;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

class SensitivityTest {
  /** Ishigami and Homma (1990) with a = 7, b = 0.1 on (-π, π)³. */
  private static double ishigami(double[] u) {
    double[] x = IntStream.range(0, 3).mapToDouble(i -> Math.PI * (2 * u[i] - 1)).toArray();
    return Math.sin(x[0])
        + 7 * Math.pow(Math.sin(x[1]), 2)
        + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  /** Sobol's G-function with a = 0, 1, 4.5, 9, 99, 99, 99, 99 (Saltelli and Sobol 1995). */
  private static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

  private static double g(double[] u) {
    double product = 1;
    for (int i = 0; i < G.length; i++) {
      product *= (Math.abs(4 * u[i] - 2) + G[i]) / (1 + G[i]);
    }
    return product;
  }

  private static Sobol.Indices[] indices(int dimension, ToDoubleFunction<double[]> function) {
    Sobol design = new Sobol(8192, dimension, 5);
    double[] values =
        IntStream.range(0, design.points())
            .mapToDouble(i -> function.applyAsDouble(design.point(i)))
            .toArray();
    return design.indices(values, 20, 1);
  }

  /** Known: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2; V1 = (1 + bπ⁴/5)²/2; V2 = a²/8; V13 = 8b²π⁸/225. */
  @Test
  void indicesOfTheIshigamiFunctionAreKnown() {
    double p4 = Math.pow(Math.PI, 4);
    double v1 = Math.pow(1 + 0.1 * p4 / 5, 2) / 2;
    double v2 = 49.0 / 8;
    double v13 = 8 * 0.01 * p4 * p4 / 225;
    double v = v1 + v2 + v13;
    Sobol.Indices[] found = indices(3, SensitivityTest::ishigami);
    double[] first = {v1 / v, v2 / v, 0};
    double[] total = {(v1 + v13) / v, v2 / v, v13 / v};
    for (int k = 0; k < 3; k++) {
      assertThat(found[k].first().value()).as("first " + k).isCloseTo(first[k], within(0.01));
      assertThat(found[k].total().value()).as("total " + k).isCloseTo(total[k], within(0.01));
    }
  }

  /** Known: Vᵢ = 1/(3(1+aᵢ)²), V = Π(1+Vᵢ) - 1, V_Ti = Vᵢ Π_{j≠i}(1+Vⱼ). */
  @Test
  void indicesOfTheGFunctionAreKnown() {
    double all = 1;
    for (double a : G) {
      all *= 1 + 1 / (3 * (1 + a) * (1 + a));
    }
    Sobol.Indices[] found = indices(8, SensitivityTest::g);
    for (int k = 0; k < G.length; k++) {
      double v = 1 / (3 * (1 + G[k]) * (1 + G[k]));
      assertThat(found[k].first().value()).as("first " + k).isCloseTo(v / (all - 1), within(0.01));
      assertThat(found[k].total().value())
          .as("total " + k)
          .isCloseTo(v * all / (1 + v) / (all - 1), within(0.01));
    }
  }

  @Test
  void theIntervalHoldsTheEstimateAndShrinksWithTheDesign() {
    Sobol.Index index = indices(3, SensitivityTest::ishigami)[0].first();
    assertThat(index.low()).isLessThan(index.value());
    assertThat(index.high()).isGreaterThan(index.value()).isLessThan(index.low() + 0.1);
  }

  /** On a straight function every elementary effect is the slope, and none deviates. */
  @Test
  void screeningFindsSlopes() {
    Morris design = new Morris(10, 4, 4, 9);
    double[] values =
        IntStream.range(0, design.points())
            .mapToDouble(i -> 3 * design.point(i)[0] - 2 * design.point(i)[2])
            .toArray();
    Morris.Effect[] effects = design.effects(values);
    double[] slopes = {3 * 0.99, 0, -2 * 0.99, 0};
    for (int k = 0; k < 4; k++) {
      assertThat(effects[k].mean()).isCloseTo(slopes[k], within(1e-12));
      assertThat(effects[k].meanAbsolute()).isCloseTo(Math.abs(slopes[k]), within(1e-12));
      assertThat(effects[k].deviation()).isCloseTo(0, within(1e-12));
    }
  }

  /** The output jumps in a corner that few trajectories cross: most effects are next to nothing. */
  @Test
  void aMeanThatFewEffectsCarryHasNoInterval() {
    Morris design = new Morris(10, 2, 4, 9);
    double[] values =
        IntStream.range(0, design.points())
            .mapToDouble(
                i ->
                    1e-3 * design.point(i)[0] * design.point(i)[1]
                        + (design.trajectory(i) == 3 && design.point(i)[0] > 0.5 ? 1 : 0))
            .toArray();
    Morris.Effect effect = design.effects(values)[0];
    assertThat(effect.mean()).isNotZero();
    assertThat(effect.low()).isNaN();
    assertThat(effect.p()).isNaN();
  }

  @Test
  void screeningTellsWorkTogetherByTheDeviation() {
    Morris design = new Morris(40, 2, 4, 9);
    double[] values =
        IntStream.range(0, design.points())
            .mapToDouble(i -> (design.point(i)[0] - 0.5) * (design.point(i)[1] - 0.5))
            .toArray();
    Morris.Effect effect = design.effects(values)[0];
    assertThat(effect.deviation()).isGreaterThan(3 * Math.abs(effect.mean()));
  }

  /** The box where the first two of five parameters are high holds all cases and nothing else. */
  @Test
  void aPlantedBoxIsFound() {
    Stream stream = new Seed(3, 0).stream("points");
    double[][] points = new double[2000][5];
    boolean[] interest = new boolean[points.length];
    for (int i = 0; i < points.length; i++) {
      for (int k = 0; k < 5; k++) {
        points[i][k] = stream.uniform(i, k);
      }
      interest[i] = points[i][0] > 0.6 && points[i][1] > 0.5;
    }
    List<Prim.Box> boxes = new Prim(points, interest, 0.05, 0.02).trajectory();
    Prim.Box last = boxes.get(boxes.size() - 1);
    assertThat(last.density()).isEqualTo(1);
    assertThat(last.coverage()).isGreaterThan(0.85);
    assertThat(last.low()[0]).isCloseTo(0.6, within(0.05));
    assertThat(last.low()[1]).isCloseTo(0.5, within(0.05));
    assertThat(last.restricts(2) || last.restricts(3) || last.restricts(4)).isFalse();
    assertThat(boxes).extracting(Prim.Box::density).isSorted();
  }

  @Test
  void everyStratumOfALatinHypercubeHoldsExactlyOnePoint() {
    double[][] design = LatinHypercube.design(97, 6, 1, "wave 0");
    for (int k = 0; k < 6; k++) {
      int column = k;
      assertThat(IntStream.range(0, 97).map(i -> (int) (design[i][column] * 97)).sorted().toArray())
          .isEqualTo(IntStream.range(0, 97).toArray());
    }
  }

  /** Five of ten effects of one size carry the mean, whatever their squares add up to. */
  @Test
  void fiveEqualEffectsAreFive() {
    Morris design = new Morris(10, 1, 4, 9);
    for (int tenths = 1; tenths <= 100; tenths++) {
      double[] values = new double[design.points()];
      for (int t = 0; t < 5; t++) {
        values[2 * t + 1] = tenths / 10.0;
      }
      assertThat(design.effects(values)[0].low()).as("%d tenths", tenths).isNotNaN();
      values[9] = 0;
      assertThat(design.effects(values)[0].low()).as("four of %d", tenths).isNaN();
    }
  }

  /** Ten of forty points that differ between their draws, all by as much. */
  @Test
  void tenPointsThatShareTheNoiseAreTen() {
    for (int tenths = 1; tenths <= 100; tenths++) {
      double[] first = new double[40];
      double[] second = new double[40];
      Arrays.fill(second, 0, 10, tenths / 10.0);
      assertThat(NoiseShare.of(first, second, 10, 1).share().low())
          .as("%d tenths", tenths)
          .isNotNaN();
    }
  }

  /** 29 of 100 points: in doubles 0.29 × 100 is 28.999999999999996. */
  @Test
  void aPeelTakesTheWholeNumberOfPointsThatItsShareIs() {
    double[][] points = new double[100][1];
    boolean[] interest = new boolean[100];
    for (int i = 0; i < 100; i++) {
      points[i][0] = (i + 0.5) / 100;
      interest[i] = i >= 90;
    }
    List<Prim.Box> boxes = new Prim(points, interest, 0.29, 0.2).trajectory();
    assertThat(boxes.get(1).mass()).isEqualTo(0.71);
  }
}
