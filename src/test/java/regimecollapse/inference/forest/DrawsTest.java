package regimecollapse.inference.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.results.table.TableException;
import regimecollapse.stats.Interval;

class DrawsTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void banksAreReadByTheNamesOfTheirColumns() throws IOException {
    Path one =
        file(
            "one.csv",
            """
            mechanism,hypothesis,draw,seed,failed,news.weight,quantile:news.weight,statistic:a,statistic:b
            news,H1,0,7,false,0.5,0.1,1,2
            news,H1,1,7,true,0.5,0.1,,
            news,H2,2,7,false,0.6,0.2,,4
            """);
    Path two =
        file(
            "two.csv",
            """
            mechanism,hypothesis,draw,seed,failed,orders.rate,b,c
            orders,H1,0,7,false,3,20,30
            orders,H2,1,7,false,4,21,31
            orders,H2,2,7,false,5,22,32
            """);
    Draws draws = DrawReader.read(List.of(one, two), 10);
    assertThat(draws.parameters()).containsExactly("news.weight", "orders.rate");
    assertThat(draws.statistics()).containsExactly("b");
    assertThat(draws.rows()).hasSize(5);
    assertThat(draws.failed()).containsExactly(Map.entry("news", 1));
    assertThat(draws.rows().get(1).parameters()).containsExactly(0.6, Double.NaN);
    assertThat(draws.rows().get(4).statistics()).containsExactly(22);
    assertThat(draws.classes(Draws.Question.MECHANISM)).containsExactly("news", "orders");
    assertThat(draws.labels(Draws.Question.READING)).containsExactly(0, 1, 0, 1, 1);
    assertThat(draws.forChoice(name -> true).rows()).hasSize(4);
    assertThat(DrawReader.read(List.of(one, two), 1).rows()).hasSize(4);
    assertThat(DrawReader.read(List.of(one), 9).rows().get(1).statistics())
        .containsExactly(Double.NaN, 4);
  }

  @Test
  void whatIsNoBankIsRefused() throws IOException {
    Path other = file("other.csv", "a,b\n1,2\n");
    assertThatThrownBy(() -> DrawReader.read(List.of(other), 9))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("is no bank");
    Path wrong = file("wrong.csv", "mechanism,hypothesis,s\nnews,H1,1\nnews,H1,one\n");
    assertThatThrownBy(() -> DrawReader.read(List.of(wrong), 9))
        .hasMessageContaining("line 3")
        .hasMessageContaining("a number such as 0.25");
    Path record = file("record.csv", "statistic,low,high\na,2,1\n");
    assertThatThrownBy(() -> RecordFile.read(record)).hasMessageContaining("not below low");
    Path right = file("right.csv", "statistic,low,high\na,1,2\n");
    assertThat(RecordFile.read(right)).containsEntry("a", new Interval(1, 2));
  }

  /** What the record lacks and what is the same in all draws leaves. */
  @Test
  void onlyStatisticsThatTellSomethingStay() {
    double[][] rows = Toys.normals(1, 80);
    for (double[] row : rows) {
      row[3] = 7;
    }
    Draws draws = Toys.draws(rows, new double[80][1], List.of("p"));
    assertThat(draws.forChoice(name -> true).statistics()).containsExactly("s0", "s1", "s2", "s4");
    Draws some = draws.forChoice(Set.of("s4", "s3", "none")::contains);
    assertThat(some.statistics()).containsExactly("s4");
    assertThat(some.rows().get(0).statistics()).containsExactly(rows[0][4]);
  }

  @Test
  void everyTenthDrawIsHeldBack() {
    Draws draws = Toys.draws(Toys.normals(1, 400), new double[400][1], List.of("p"));
    assertThat(draws.kept().rows()).hasSize(360);
    assertThat(draws.heldBack().rows())
        .hasSize(40)
        .doesNotContainAnyElementsOf(draws.kept().rows());
    assertThat(draws.heldBack().of("a").rows()).hasSize(20);
    assertThat(draws.half().rows()).hasSize(200);
  }

  /** One parameter of its own: half of the range leaves half of the draws, of both mechanisms. */
  @Test
  void rangesAreNarrowedInTheMiddle() {
    Stream stream = new Seed(3, 0).stream("parameters");
    double[][] parameters = new double[2000][2];
    for (int i = 0; i < 2000; i++) {
      // Even in the logarithm from 1 to 100; the other is not a's.
      parameters[i] =
          new double[] {Math.exp(Math.log(100) * stream.uniform(i, 0)), stream.uniform(i, 1)};
    }
    Draws draws = Toys.draws(Toys.normals(1, 2000), parameters, List.of("a.rate", "other.rate"));
    Narrowed narrowed = new Narrowed(draws);
    assertThat(narrowed.width()).isEqualTo(0.5);
    assertThat(narrowed.draws().rows()).hasSizeBetween(900, 1000);
    assertThat(narrowed.draws().of("a").rows())
        .hasSameSizeAs(narrowed.draws().of("b").rows())
        .allSatisfy(row -> assertThat(Math.log10(row.parameters()[0])).isBetween(0.4, 1.6));
  }

  /** Six parameters would leave a sixty-fourth; the ranges stay wider, so that 100 draws stay. */
  @Test
  void rangesAreNoNarrowerThanDrawsAllow() {
    Stream stream = new Seed(3, 0).stream("parameters");
    double[][] parameters = new double[2000][6];
    for (int i = 0; i < 2000; i++) {
      for (int k = 0; k < 6; k++) {
        parameters[i][k] = stream.uniform(i, k);
      }
    }
    List<String> keys = List.of("a.1", "a.2", "a.3", "a.4", "a.5", "a.6");
    Narrowed narrowed = new Narrowed(Toys.draws(Toys.normals(1, 2000), parameters, keys));
    // 500 draws a cell: (1/5) ^ (1/6) = 0.76 leaves 100 on average, of two cells the fewer.
    assertThat(narrowed.width()).isCloseTo(0.76, within(0.05));
    assertThat(narrowed.draws().of("a").rows()).hasSizeBetween(200, 240);
  }

  /** Within the classes the columns have nothing to do with each other; means differ in one. */
  @Test
  void axesPointWhereTheMeansLieApart() {
    double[][] rows = {{-1, -1}, {1, 1}, {-1, 1}, {1, -1}, {1, -1}, {3, 1}, {1, 1}, {3, -1}};
    Discriminant it = new Discriminant(rows, new int[] {0, 0, 0, 0, 1, 1, 1, 1}, 2);
    assertThat(it.count()).isEqualTo(1);
    // A standard deviation within the classes is the unit; each class has its draws on both sides.
    double squares = 0;
    for (int i = 0; i < rows.length; i += 4) {
      double apart = it.along(rows[i])[0] - it.along(rows[i + 1])[0];
      squares += apart * apart / 8;
    }
    assertThat(squares).isCloseTo(1, within(1e-9));
    assertThat(it.along(new double[] {0, 9})[0])
        .isCloseTo(it.along(new double[] {0, -9})[0], within(1e-9));
  }

  /** Of 60 records of a or b taken for one of them 25 are taken for the wrong one; of c few. */
  @Test
  void whatIsMixedUpIsReportedAsOne() {
    int[][] taken = {{20, 15, 5}, {10, 15, 5}, {2, 2, 36}};
    assertThat(Alike.mixed(taken, 0, 1)).isCloseTo(25.0 / 60, within(1e-12));
    int[] groups = Alike.groups(taken);
    assertThat(groups).containsExactly(0, 0, 2);
    assertThat(Alike.name(groups, 0, List.of("a", "b", "c"))).isEqualTo("a or b");
    assertThat(Alike.name(groups, 2, List.of("a", "b", "c"))).isEqualTo("c");
  }

  /**
   * Shares that add up to one, and the like: each third column is the sum of two others. Within
   * classes the spread along an axis is 1, whatever the columns are.
   */
  @Test
  void axesAreFoundAmongColumnsThatAreSumsOfOthers() {
    for (int seed = 0; seed < 6; seed++) {
      Random chance = new Random(seed);
      double[][] rows = new double[600][50];
      int[] label = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        label[i] = i % 5;
        for (int k = 0; k < rows[i].length; k++) {
          double g = chance.nextGaussian();
          rows[i][k] = k % 3 == 2 ? rows[i][k - 1] + rows[i][k - 2] : g;
        }
      }
      Discriminant axes = new Discriminant(rows, label, 5);
      assertThat(axes.count()).isEqualTo(4);
      double[][] along = Arrays.stream(rows).map(axes::along).toArray(double[][]::new);
      for (int a = 0; a < axes.count(); a++) {
        assertThat(spread(along, label, a)).isCloseTo(1, within(1e-6));
      }
    }
  }

  /** Mean square of a column about the means of five classes. */
  private static double spread(double[][] rows, int[] label, int column) {
    double[] mean = new double[5];
    for (int i = 0; i < rows.length; i++) {
      mean[label[i]] += rows[i][column] / (rows.length / 5);
    }
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += Math.pow(rows[i][column] - mean[label[i]], 2) / rows.length;
    }
    return sum;
  }
}
