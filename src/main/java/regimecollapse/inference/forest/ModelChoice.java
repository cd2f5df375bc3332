package regimecollapse.inference.forest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regimecollapse.ensemble.Computer;

/**
 * Which class of draws made a record, by random-forest ABC (Pudlo and others 2016,
 * https://doi.org/10.1093/bioinformatics/btv684): a forest on the statistics and their discriminant
 * axes votes; a second one, of regression, learns where the votes are wrong from the draws that
 * trees of the first have not seen.
 *
 * <p>Votes are no probabilities. What the second forest gives is an estimate of the probability of
 * the chosen class under the statistics used and an even prior, and of that class only.
 */
public final class ModelChoice {
  private final Discriminant discriminant;
  private final Forest first;
  private final Forest second;
  private final double[][] votes;
  private final int[] label;
  private final int classes;

  private ModelChoice(
      Discriminant discriminant, Forest first, Forest second, int[] label, int classes) {
    this.discriminant = discriminant;
    this.first = first;
    this.second = second;
    this.votes = first.outOfBag();
    this.label = label;
    this.classes = classes;
  }

  /**
   * Grows both forests.
   *
   * @param names of the statistics
   * @param rows statistics of each draw; NaN where one is missing
   * @param label class of each draw, from 0
   * @param classes number of them, at least 2
   */
  static ModelChoice of(
      Table table, int[] label, int classes, Forest.Settings settings, Computer computer)
      throws IOException {
    return grow(table, label, classes, settings, computer, true);
  }

  /** The first forest only: enough for its error. */
  static ModelChoice votesOnly(
      Table table, int[] label, int classes, Forest.Settings settings, Computer computer)
      throws IOException {
    return grow(table, label, classes, settings, computer, false);
  }

  /**
   * Named statistics.
   *
   * @param names of them
   * @param rows a row a draw; NaN where one is missing
   */
  record Table(List<String> names, double[][] rows) {}

  private static ModelChoice grow(
      Table table,
      int[] label,
      int classes,
      Forest.Settings settings,
      Computer computer,
      boolean both)
      throws IOException {
    Discriminant discriminant = new Discriminant(table.rows(), label, classes);
    List<String> axes = new ArrayList<>();
    for (int k = 0; k < discriminant.count(); k++) {
      axes.add("axis-" + (k + 1));
    }
    double[][] along =
        Arrays.stream(table.rows()).map(discriminant::along).toArray(double[][]::new);
    Features features = Features.of(table.names(), table.rows()).with(axes, along);
    Forest first = Forest.grow(features, Answer.classes(label, classes), settings, computer);
    Forest second = null;
    if (both) {
      double[][] votes = first.outOfBag();
      double[] wrong = new double[label.length];
      for (int i = 0; i < wrong.length; i++) {
        wrong[i] = Tree.most(votes[i]) == label[i] ? 0 : 1;
      }
      Forest.Settings own = settings.of(settings.purpose() + " error");
      second = Forest.grow(features, Answer.numbers(wrong), own, computer);
    }
    return new ModelChoice(discriminant, first, second, label.clone(), classes);
  }

  private double[] point(double[] statistics) {
    double[] axes = discriminant.along(statistics);
    double[] point = Arrays.copyOf(statistics, statistics.length + axes.length);
    System.arraycopy(axes, 0, point, statistics.length, axes.length);
    return point;
  }

  /** Share of the trees that vote for each class. */
  public double[] votes(double[] statistics) {
    return Arrays.copyOf(first.answer(point(statistics)), classes);
  }

  /** Estimated probability that the class with most votes is the right one. */
  public double probability(double[] statistics) {
    return 1 - second.answer(point(statistics))[0];
  }

  /** Share of draws whose most voted class, by trees that have not seen them, is not their own. */
  public double error() {
    int wrong = 0;
    for (int i = 0; i < label.length; i++) {
      wrong += Tree.most(votes[i]) == label[i] ? 0 : 1;
    }
    return (double) wrong / label.length;
  }

  /** Draws of each class (first place) that are taken for each class (second place). */
  public int[][] confusion() {
    int[][] taken = new int[classes][classes];
    for (int i = 0; i < label.length; i++) {
      taken[label[i]][Tree.most(votes[i])]++;
    }
    return taken;
  }

  /** Mean votes of the draws of each class for each class. */
  public double[][] meanVotes() {
    double[][] mean = new double[classes][classes];
    int[] size = new int[classes];
    for (int i = 0; i < label.length; i++) {
      size[label[i]]++;
      for (int c = 0; c < classes; c++) {
        mean[label[i]][c] += votes[i][c];
      }
    }
    for (int c = 0; c < classes; c++) {
      for (int d = 0; d < classes; d++) {
        mean[c][d] /= Math.max(1, size[c]);
      }
    }
    return mean;
  }

  /** Names of the columns, the axes last. */
  public List<String> columns() {
    return first.features().names();
  }

  /** Squared error that the splits of each column took away in the first forest, as a share. */
  public double[] importance() {
    return first.importance();
  }
}
