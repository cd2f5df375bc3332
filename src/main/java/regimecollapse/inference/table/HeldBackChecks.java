package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import regimecollapse.inference.forest.Choice;
import regimecollapse.inference.forest.Draws;
import regimecollapse.inference.forest.ModelChoice;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ExactShare;
import regimecollapse.stats.Interval;

/** How often forests are right, and as often as they say, on draws that were held back. */
final class HeldBackChecks {
  private static final int BINS = 10;

  private final ResultTable checks = ChoiceTables.table(TableFile.FOREST_CHECKS);
  private final ResultTable calibration = ChoiceTables.table(TableFile.FOREST_CALIBRATION);

  ResultTable table() {
    return checks;
  }

  ResultTable calibration() {
    return calibration;
  }

  /** A held-back draw: what was said of its class, and whether that was right. */
  private record Trial(double votes, double probability, boolean right) {}

  private static List<Trial> trials(Choice.Said said, Draws heldBack) {
    List<Trial> trials = new ArrayList<>();
    int[] label = heldBack.labels(said.question());
    for (int i = 0; i < label.length; i++) {
      double[] point = heldBack.rows().get(i).statistics();
      ModelChoice forests = said.choice();
      double[] of = forests.votes(point);
      int most = ChoiceTables.most(of);
      trials.add(new Trial(of[most], forests.probability(point), most == label[i]));
    }
    return trials;
  }

  /**
   * Adds the checks of a question.
   *
   * @param halfError out-of-bag error with half of the draws
   */
  void add(Choice.Said said, double halfError, Draws heldBack) {
    double error = said.choice().error();
    int draws = said.draws();
    addShare(said, "error", error, draws);
    addShare(said, "error-half", halfError, draws / 2);
    double deviation =
        Math.sqrt(error * (1 - error) / draws + halfError * (1 - halfError) / (draws / 2.0));
    double reach = Confidence.NINETY_FIVE.z() * deviation;
    double gain = halfError - error;
    checks.add(
        said.question().key(), "error-gain", gain, new Interval(gain - reach, gain + reach), draws);
    List<Trial> trials = trials(said, heldBack);
    int n = trials.size();
    addShare(said, "right", trials.stream().filter(Trial::right).count() / (double) n, n);
    addMean(said, "said", trials.stream().mapToDouble(Trial::probability));
    addMean(said, "brier-votes", trials.stream().mapToDouble(t -> brier(t.votes, t.right)));
    addMean(
        said, "brier-probability", trials.stream().mapToDouble(t -> brier(t.probability, t.right)));
    addCalibration(said, "votes", trials, trials.stream().mapToDouble(Trial::votes).toArray());
    addCalibration(
        said, "second-forest", trials, trials.stream().mapToDouble(Trial::probability).toArray());
  }

  private static double brier(double said, boolean right) {
    return (said - (right ? 1 : 0)) * (said - (right ? 1 : 0));
  }

  private void addShare(Choice.Said said, String check, double share, int n) {
    Interval interval = ExactShare.interval((int) Math.round(share * n), n, Confidence.NINETY_FIVE);
    checks.add(said.question().key(), check, share, interval, n);
  }

  private void addMean(Choice.Said said, String check, DoubleStream of) {
    double[] values = of.toArray();
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double reach =
        Confidence.NINETY_FIVE.z() * Math.sqrt(squares / (values.length - 1.0) / values.length);
    checks.add(
        said.question().key(),
        check,
        mean,
        new Interval(mean - reach, mean + reach),
        values.length);
  }

  private void addCalibration(
      Choice.Said said, String method, List<Trial> trials, double[] probabilities) {
    for (int b = 0; b < BINS; b++) {
      int n = 0;
      int right = 0;
      double sum = 0;
      for (int i = 0; i < probabilities.length; i++) {
        if (Math.min(BINS - 1, (int) (probabilities[i] * BINS)) == b) {
          n++;
          sum += probabilities[i];
          right += trials.get(i).right ? 1 : 0;
        }
      }
      if (n > 0) {
        calibration.add(
            said.question().key(),
            method,
            (double) b / BINS,
            (b + 1.0) / BINS,
            n,
            sum / n,
            (double) right / n,
            ExactShare.interval(right, n, Confidence.NINETY_FIVE));
      }
    }
  }
}
