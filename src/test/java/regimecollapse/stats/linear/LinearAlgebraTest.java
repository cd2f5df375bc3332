package regimecollapse.stats.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Answers done by hand, or by R 4.2.2 where the comment says so. */
class LinearAlgebraTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  private static final Matrix THREE_BY_TWO = Matrix.of(new double[][] {{1, 2}, {2, 4.5}, {3, 5}});

  @Test
  void productsAreRowsTimesColumns() {
    assertThat(Matrix.dot(new double[] {1, 2, 3}, new double[] {4, 5, 6})).isEqualTo(32);
    assertThat(THREE_BY_TWO.times(new double[] {10, 1})).containsExactly(12, 24.5, 35);
    assertThat(THREE_BY_TWO.timesFromLeft(new double[] {1, 0, 2})).containsExactly(7, 12);
    Matrix square = THREE_BY_TWO.transposed().times(THREE_BY_TWO);
    assertThat(square.row(0)).containsExactly(14, 26);
    assertThat(square.row(1)).containsExactly(26, 49.25);
  }

  @Test
  void partsAreWhereTheyWere() {
    assertThat(THREE_BY_TWO.columns()).isEqualTo(2);
    assertThat(THREE_BY_TWO.at(1, 1)).isEqualTo(4.5);
    assertThat(THREE_BY_TWO.column(0)).containsExactly(1, 2, 3);
    assertThat(THREE_BY_TWO.firstColumns(1).columns()).isEqualTo(1);
    assertThat(THREE_BY_TWO.firstColumns(1).column(0)).containsExactly(1, 2, 3);
  }

  /** What is given and what is taken can be changed: the matrix stays. */
  @Test
  void aMatrixDoesNotChange() {
    double[][] rows = {{1, 2}, {3, 4}};
    Matrix matrix = Matrix.of(rows);
    rows[0][0] = 9;
    matrix.row(0)[1] = 9;
    matrix.column(1)[1] = 9;
    assertThat(matrix.row(0)).containsExactly(1, 2);
    assertThat(matrix.row(1)).containsExactly(3, 4);
  }

  /** R: cov(rbind(c(1, 2), c(2, 4.5), c(3, 5))). */
  @Test
  void covarianceDividesByOneLessThanTheRows() {
    Matrix covariance = THREE_BY_TWO.covariance();
    assertThat(covariance.row(0)).containsExactly(new double[] {1, 1.5}, CLOSE);
    assertThat(covariance.row(1)).containsExactly(new double[] {1.5, 31 / 12.0}, CLOSE);
  }

  @Test
  void aPositiveMatrixSolves() {
    double[] x = new Cholesky(Matrix.of(new double[][] {{4, 2}, {2, 3}})).solve(new double[] {2, 5});
    assertThat(x).containsExactly(new double[] {-0.5, 2}, CLOSE);
  }

  @Test
  void aMatrixThatIsNotPositiveOrNotSymmetricIsRefused() {
    Matrix negative = Matrix.of(new double[][] {{1, 2}, {2, 1}});
    Matrix skew = Matrix.of(new double[][] {{2, 1}, {0.5, 2}});
    assertThatThrownBy(() -> new Cholesky(negative)).hasMessageContaining("positive");
    assertThatThrownBy(() -> new Cholesky(skew)).hasMessageContaining("symmetric");
  }

  /** R: svd(m)$d. */
  @Test
  void singularValuesComeGreatestFirst() {
    SingularValues parts = new SingularValues(THREE_BY_TWO);
    assertThat(parts.values())
        .containsExactly(new double[] {7.939511074867402, 0.462778448134621}, CLOSE);
    assertThat(parts.rank()).isEqualTo(2);
    assertThat(Matrix.dot(parts.left().column(0), parts.left().column(0))).isCloseTo(1, CLOSE);
    assertThat(Matrix.dot(parts.left().column(0), parts.left().column(1))).isCloseTo(0, CLOSE);
  }

  /** R: MASS::ginv. Of all x that come as near, the pseudo-inverse gives the shortest. */
  @Test
  void aSingularMatrixHasAPseudoInverse() {
    SingularValues parts = new SingularValues(Matrix.of(new double[][] {{1, 2}, {2, 4}}));
    assertThat(parts.rank()).isEqualTo(1);
    assertThat(parts.inverse().row(0)).containsExactly(new double[] {0.04, 0.08}, CLOSE);
    assertThat(parts.inverse().row(1)).containsExactly(new double[] {0.08, 0.16}, CLOSE);
    assertThat(parts.solve(new double[] {5, 0})).containsExactly(new double[] {0.2, 0.4}, CLOSE);
    Matrix both = parts.solve(Matrix.of(new double[][] {{5, 10}, {0, 0}}));
    assertThat(both.column(0)).containsExactly(new double[] {0.2, 0.4}, CLOSE);
    assertThat(both.column(1)).containsExactly(new double[] {0.4, 0.8}, CLOSE);
  }

  /** R: summary(lm(y ~ x1 + x2)). */
  @Test
  void aPlaneOfLeastSquaresIsThatOfR() {
    double[][] points = {{1, 2}, {2, 1}, {3, 4}, {4, 3}, {5, 6}, {6, 5.5}};
    LeastSquares plane = LeastSquares.of(points, new double[] {1.1, 1.9, 3.4, 3.8, 5.6, 5.7});
    assertThat(plane.slopes()).containsExactly(new double[] {0.005629139073, 0.720482497635, 0.294701986755}, CLOSE);
    assertThat(plane.errors()).containsExactly(new double[] {0.237770249318, 0.116782463495, 0.111468412182}, CLOSE);
    assertThat(plane.adjustedR2()).isCloseTo(0.982261451791, CLOSE);
  }
}
