package regimecollapse.inference.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import regimecollapse.inference.forest.Alike;
import regimecollapse.inference.forest.Choice;
import regimecollapse.inference.forest.Cloud;
import regimecollapse.inference.forest.Draws;
import regimecollapse.inference.forest.Draws.Question;
import regimecollapse.inference.forest.Predictive;
import regimecollapse.inference.forest.Windows;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ExactShare;
import regimecollapse.stats.Interval;

/** Writes what forests say of a table of draws, and of a record where there is one. */
public final class ChoiceTables {
  /** Ends of the middle nine tenths of the votes at points within the windows. */
  private static final double TAIL = 0.05;

  private final Choice choice;
  private final ResultTable votes = table(TableFile.FOREST_VOTES);
  private final ResultTable confusion = table(TableFile.FOREST_CONFUSION);
  private final HeldBackChecks checks = new HeldBackChecks();
  private final ResultTable importance = table(TableFile.FOREST_IMPORTANCE);
  private final ResultTable parameters = ofValues(TableFile.FOREST_PARAMETERS);
  private final ResultTable clouds = table(TableFile.CLOUD);
  private final ResultTable predictive = ofValues(TableFile.PREDICTIVE_P);

  private ChoiceTables(Choice choice) {
    this.choice = choice;
  }

  static ResultTable table(String name) {
    return new ResultTable(FolderKind.CHOICE.file(name), ResultTable::decimal);
  }

  /** A table with values of parameters or statistics, whose sizes differ widely. */
  private static ResultTable ofValues(String name) {
    return new ResultTable(FolderKind.CHOICE.file(name), ResultTable::tenDigits);
  }

  /** Does the choice and writes its tables; those that would be empty are left out. */
  public static void write(Choice choice, Path folder) throws IOException {
    ChoiceTables it = new ChoiceTables(choice);
    for (Question question : choice.questions()) {
      it.add(choice.said(question), choice.halfError(question));
      Optional<Choice.Said> narrowed =
          choice.record().isEmpty() ? Optional.empty() : choice.narrowed(question);
      narrowed.ifPresent(it::addVotes);
    }
    choice.clouds().forEach(it::addCloud);
    choice.record().ifPresent(it::addPredictive);
    choice.parameters().forEach(it::addParameter);
    for (ResultTable table : it.all()) {
      if (!table.rows().isEmpty()) {
        table.write(folder);
      }
    }
  }

  private List<ResultTable> all() {
    return List.of(
        votes,
        confusion,
        checks.table(),
        checks.calibration(),
        importance,
        parameters,
        clouds,
        predictive);
  }

  private void add(Choice.Said said, double halfError) {
    addVotes(said);
    addConfusion(said);
    checks.add(said, halfError, choice.heldBack());
    double[] shares = said.choice().importance();
    List<String> columns = said.choice().columns();
    IntStream.range(0, shares.length)
        .boxed()
        .sorted((a, b) -> Double.compare(shares[b], shares[a]))
        .forEach(k -> importance.add(said.question().key(), columns.get(k), shares[k]));
  }

  private void addVotes(Choice.Said said) {
    if (choice.record().isEmpty()) {
      return;
    }
    Windows windows = choice.record().get();
    double[] record = said.choice().votes(windows.middle());
    List<double[]> around =
        windows.points(choice.seed()).stream().map(said.choice()::votes).toList();
    int[] groups = Alike.groups(said.choice().confusion());
    int most = most(record);
    for (int c = 0; c < record.length; c++) {
      int answer = c;
      double together =
          IntStream.range(0, record.length)
              .filter(d -> groups[d] == groups[answer])
              .mapToDouble(d -> record[d])
              .sum();
      double[] others = around.stream().mapToDouble(v -> v[answer]).sorted().toArray();
      int cut = (int) (TAIL * others.length);
      votes.add(
          said.question().key(),
          said.ranges(),
          said.width(),
          said.draws(),
          said.classes().get(c),
          Alike.name(groups, groups[c], said.classes()),
          record[c],
          new Interval(others[cut], others[others.length - 1 - cut]),
          together,
          c == most ? said.choice().probability(windows.middle()) : "");
    }
  }

  private void addConfusion(Choice.Said said) {
    int[][] taken = said.choice().confusion();
    double[][] mean = said.choice().meanVotes();
    int[] groups = Alike.groups(taken);
    for (int truth = 0; truth < taken.length; truth++) {
      int draws = Arrays.stream(taken[truth]).sum();
      for (int c = 0; c < taken.length; c++) {
        confusion.add(
            said.question().key(),
            said.classes().get(truth),
            said.classes().get(c),
            Alike.name(groups, groups[truth], said.classes()),
            draws,
            taken[truth][c],
            (double) taken[truth][c] / draws,
            ExactShare.interval(taken[truth][c], draws, Confidence.NINETY_FIVE),
            mean[truth][c]);
      }
    }
  }

  private void addCloud(String mechanism, Cloud.Place it) {
    Draws draws = choice.draws();
    clouds.add(
        mechanism,
        draws.of(mechanism).rows().size() - it.heldBack(),
        it.heldBack(),
        draws.failed().getOrDefault(mechanism, 0),
        it.distance(),
        it.median(),
        it.limit(),
        it.farther(),
        it.isInside());
  }

  private void addPredictive(Windows windows) {
    List<String> statistics = choice.draws().statistics();
    for (String mechanism : choice.draws().classes(Question.MECHANISM)) {
      List<double[]> all = choice.draws().of(mechanism).points();
      List<double[]> accepted = choice.accepted(mechanism);
      for (int k = 0; k < statistics.size(); k++) {
        double low = windows.low()[k];
        double high = windows.high()[k];
        Predictive prior = Predictive.of(all, k, low, high);
        Predictive posterior = Predictive.of(accepted, k, low, high);
        predictive.add(
            mechanism,
            statistics.get(k),
            new Interval(low, high),
            cells(prior),
            prior.isOutOfReach() ? "out of reach" : prior.inside() == 0 ? "around" : "reached",
            cells(posterior));
      }
    }
  }

  private static List<Object> cells(Predictive it) {
    return List.of(it.draws(), it.below(), it.inside(), it.above(), it.missing(), it.p());
  }

  private void addParameter(Choice.Parameter it) {
    parameters.add(
        it.mechanism(),
        it.parameter(),
        it.draws(),
        boxed(it.prior()),
        it.posterior().<List<?>>map(ChoiceTables::boxed).orElse(Collections.nCopies(5, "")),
        it.nearest().<List<?>>map(ChoiceTables::boxed).orElse(Collections.nCopies(3, "")),
        it.explained(),
        it.heldBack(),
        it.heldBack() == 0 ? "" : (double) it.inside() / it.heldBack(),
        it.heldBack() == 0
            ? List.of("", "")
            : ExactShare.interval(it.inside(), it.heldBack(), Confidence.NINETY_FIVE));
  }

  private static List<Double> boxed(double[] of) {
    return Arrays.stream(of).boxed().toList();
  }

  static int most(double[] of) {
    int most = 0;
    for (int k = 1; k < of.length; k++) {
      most = of[k] > of[most] ? k : most;
    }
    return most;
  }
}
