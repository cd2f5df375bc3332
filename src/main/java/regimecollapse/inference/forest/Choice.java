package regimecollapse.inference.forest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import regimecollapse.ensemble.Computer;

/**
 * All that forests say of a table of draws, and of a record where there is one. Every tenth draw of
 * each mechanism and reading is held back from all forests and clouds; on these it is checked.
 */
public final class Choice {
  /** Levels of the quantiles of parameters. */
  private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

  private static final double[] NINETY = {0.05, 0.95};
  private static final double[] THREE = {0.05, 0.5, 0.95};

  /** Held-back draws on which the ranges of a parameter are checked: more tell little more. */
  private static final int CHECKED = 200;

  /**
   * How much is done.
   *
   * @param trees of each forest
   * @param leaf fewest draws of a leaf
   * @param seed fixes all chance
   * @param parameters which parameters are inferred
   */
  public record Effort(int trees, int leaf, long seed, Predicate<String> parameters) {
    Forest.Settings forest(String purpose) {
      return new Forest.Settings(trees, leaf, seed, purpose);
    }
  }

  /**
   * What the forests say of a question.
   *
   * @param question which it is
   * @param ranges {@code as-given} or {@code narrowed}
   * @param width of the ranges of the mechanisms' own parameters, as a share
   * @param draws number of draws
   * @param classes names of the classes
   * @param choice the forests
   */
  public record Said(
      Draws.Question question,
      String ranges,
      double width,
      int draws,
      List<String> classes,
      ModelChoice choice) {}

  /**
   * A parameter of a mechanism.
   *
   * @param mechanism whose
   * @param parameter its key
   * @param draws number of draws
   * @param prior quantiles of 5, 50 and 95 % of the draws
   * @param posterior quantiles of 5, 25, 50, 75 and 95 % at the record; empty without a record
   * @param nearest quantiles of 5, 50 and 95 % of the draws nearest to the record; empty without
   * @param explained share of the variance that is explained in draws not seen
   * @param inside held-back draws within their range from 5 to 95 %
   * @param heldBack number of held-back draws
   */
  public record Parameter(
      String mechanism,
      String parameter,
      int draws,
      double[] prior,
      Optional<double[]> posterior,
      Optional<double[]> nearest,
      double explained,
      int inside,
      int heldBack) {}

  private final Draws all;
  private final Draws kept;
  private final Draws heldBack;
  private final Optional<Windows> record;
  private final Effort effort;
  private final Computer computer;
  private final Consumer<String> note;

  /**
   * A choice.
   *
   * @param draws as many of each mechanism and reading, with those statistics only that are used
   * @param record windows of these statistics, if there is a record
   * @param note hears how it goes on
   */
  public Choice(
      Draws draws,
      Optional<Windows> record,
      Effort effort,
      Computer computer,
      Consumer<String> note) {
    this.all = draws;
    this.kept = draws.kept();
    this.heldBack = draws.heldBack();
    this.record = record;
    this.effort = effort;
    this.computer = computer;
    this.note = note;
  }

  /** The draws, those held back included. */
  public Draws draws() {
    return all;
  }

  /** The draws that were held back. */
  public Draws heldBack() {
    return heldBack;
  }

  /** The windows of the record, if there is one. */
  public Optional<Windows> record() {
    return record;
  }

  /** Fixes all chance. */
  public long seed() {
    return effort.seed();
  }

  /** The questions that have more than one answer here. */
  public List<Draws.Question> questions() {
    int cells = all.classes(Draws.Question.TOGETHER).size();
    return List.of(Draws.Question.values()).stream()
        .filter(it -> all.classes(it).size() > 1)
        .filter(
            it ->
                it != Draws.Question.TOGETHER
                    || all.classes(Draws.Question.MECHANISM).size() < cells
                        && all.classes(Draws.Question.READING).size() < cells)
        .toList();
  }

  /** What the forests say of a question under the ranges as they are. */
  public Said said(Draws.Question question) throws IOException {
    return said(question, "as-given", 1, kept);
  }

  /** The same under narrower ranges of the mechanisms' own parameters; empty where none has any. */
  public Optional<Said> narrowed(Draws.Question question) throws IOException {
    Narrowed narrowed = new Narrowed(kept);
    if (narrowed.draws().rows().size() == kept.rows().size()) {
      return Optional.empty();
    }
    return Optional.of(said(question, "narrowed", narrowed.width(), narrowed.draws()));
  }

  private Said said(Draws.Question question, String ranges, double width, Draws draws)
      throws IOException {
    note.accept(
        "Forests of %s, ranges %s, %d draws ..."
            .formatted(question.key(), ranges, draws.rows().size()));
    List<String> classes = draws.classes(question);
    ModelChoice choice =
        ModelChoice.of(
            draws.table(),
            draws.labels(question),
            classes.size(),
            effort.forest(question.key() + " " + ranges),
            computer);
    return new Said(question, ranges, width, draws.rows().size(), classes, choice);
  }

  /** The out-of-bag error of a question with every second draw. */
  public double halfError(Draws.Question question) throws IOException {
    Draws half = kept.half();
    return ModelChoice.votesOnly(
            half.table(),
            half.labels(question),
            half.classes(question).size(),
            effort.forest(question.key() + " half"),
            computer)
        .error();
  }

  /** Where the record lies in the cloud of each mechanism; nothing without a record. */
  public Map<String, Cloud.Place> clouds() {
    Map<String, Cloud.Place> places = new LinkedHashMap<>();
    record.ifPresent(
        windows -> {
          for (String mechanism : all.classes(Draws.Question.MECHANISM)) {
            places.put(
                mechanism,
                cloud(mechanism, windows).place(windows.middle(), heldBack.of(mechanism).points()));
          }
        });
    return places;
  }

  private Cloud cloud(String mechanism, Windows windows) {
    Filled scale = new Filled(kept.table().rows());
    return new Cloud(kept.of(mechanism).points(), scale, windows.lengths());
  }

  /** The draws of a mechanism that lie nearest to the record, by their number among its own. */
  private List<Integer> nearest(String mechanism, Windows windows) {
    double[] distances = cloud(mechanism, windows).distances(windows.middle());
    return IntStream.range(0, distances.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> distances[i]))
        .limit(accepted(distances.length))
        .toList();
  }

  /** How many of so many draws are accepted: a fiftieth, and at least as many as neighbours. */
  private static int accepted(int draws) {
    return Math.min(draws, Math.max(Cloud.NEIGHBOURS, draws / 50));
  }

  /** The draws of a mechanism that are accepted: the nearest to the record. */
  public List<double[]> accepted(String mechanism) {
    List<double[]> points = kept.of(mechanism).points();
    return nearest(mechanism, record.orElseThrow()).stream().map(points::get).toList();
  }

  /** The parameters of all mechanisms. */
  public List<Parameter> parameters() throws IOException {
    List<Parameter> found = new ArrayList<>();
    for (String mechanism : all.classes(Draws.Question.MECHANISM)) {
      Draws own = kept.of(mechanism);
      Features features = Features.of(own.statistics(), own.table().rows());
      Optional<List<Integer>> nearest = record.map(windows -> nearest(mechanism, windows));
      note.accept("Parameters of %s, %d draws ...".formatted(mechanism, own.rows().size()));
      for (int k = 0; k < own.parameters().size(); k++) {
        int column = k;
        double[] values = own.rows().stream().mapToDouble(r -> r.parameters()[column]).toArray();
        if (effort.parameters().test(own.parameters().get(k)) && varies(values)) {
          found.add(parameter(mechanism, k, features, values, nearest));
        }
      }
    }
    return found;
  }

  private Parameter parameter(
      String mechanism, int k, Features features, double[] values, Optional<List<Integer>> nearest)
      throws IOException {
    String name = all.parameters().get(k);
    ParameterForest forest =
        ParameterForest.of(features, values, effort.forest(mechanism + " " + name), computer);
    List<Draws.Draw> checked = heldBack.of(mechanism).rows().stream().limit(CHECKED).toList();
    return new Parameter(
        mechanism,
        name,
        values.length,
        forest.prior(THREE),
        record.map(windows -> forest.quantiles(windows.middle(), LEVELS)),
        nearest.map(draws -> forest.among(draws, THREE)),
        forest.explained(),
        (int) checked.stream().filter(it -> isInside(forest, it, k)).count(),
        checked.size());
  }

  private static boolean varies(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return Arrays.stream(values).distinct().limit(2).count() > 1;
  }

  private static boolean isInside(ParameterForest forest, Draws.Draw draw, int k) {
    double[] range = forest.quantiles(draw.statistics(), NINETY);
    return range[0] <= draw.parameters()[k] && draw.parameters()[k] <= range[1];
  }
}
