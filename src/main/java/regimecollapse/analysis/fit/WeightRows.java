package regimecollapse.analysis.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.analysis.base.Frame;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** The tables of a fit as rows for readers: rounded, with intervals, with names instead of ids. */
public final class WeightRows {
  /**
   * Rows under a header.
   *
   * @param header names of the columns
   * @param rows as many cells each
   */
  public record Grid(List<String> header, List<List<String>> rows) {
    /** Copies all. */
    public Grid {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  private final Scenario scenario;
  private final WeightTables tables;
  private final Weighing weighing;

  /** Rows for a fit. */
  public WeightRows(Scenario scenario, WeightTables tables) {
    this.scenario = scenario;
    this.tables = tables;
    this.weighing = new Weighing(scenario, tables);
  }

  /** The weights of the hypotheses by method. */
  public Grid weights() {
    List<List<String>> rows = new ArrayList<>();
    for (FitFindings.Weight w : tables.weights()) {
      rows.add(
          List.of(
              w.method(),
              title(w.hypothesis()),
              number(w.prior()),
              Weighing.range(w.posterior(), w.low(), w.high()),
              Numbers.fixed(w.ess(), 0),
              number(w.tolerance())));
    }
    return new Grid(List.of("Method", "Reading", "Before", "Weight", "Draws", "Tolerance"), rows);
  }

  /** Bayes factors of each pair, the way round in which they are 1 or more. */
  public Grid factors() {
    List<List<String>> rows = new ArrayList<>();
    for (Factor f : tables.factors()) {
      if (f.factor() >= 1) {
        rows.add(
            List.of(
                f.method(),
                title(f.hypothesis()) + " against " + title(f.against()),
                Weighing.range(f.factor(), f.low(), f.high()),
                f.strength()));
      }
    }
    return new Grid(List.of("Method", "Pair", "Bayes factor", "Kass and Raftery (1995)"), rows);
  }

  /** Weights without each observation. */
  public Grid byObservation() {
    return changes("Left out", tables.byObservation());
  }

  /** Weights under other ranges. */
  public Grid byPrior() {
    return changes("Ranges", tables.byPrior());
  }

  private Grid changes(String what, List<Change> changes) {
    Map<String, Map<String, Change>> bySubject = new LinkedHashMap<>();
    Set<String> hypotheses = new LinkedHashSet<>();
    for (Change c : changes) {
      bySubject
          .computeIfAbsent(weighing.subject(c), s -> new LinkedHashMap<>())
          .put(c.hypothesis(), c);
      hypotheses.add(c.hypothesis());
    }
    List<String> header = new ArrayList<>(List.of(what));
    hypotheses.forEach(h -> header.add(title(h)));
    List<List<String>> rows = new ArrayList<>();
    bySubject.forEach(
        (subject, cells) -> {
          List<String> row = new ArrayList<>(List.of(subject));
          hypotheses.forEach(
              h -> row.add(cells.containsKey(h) ? cell(cells.get(h)) : Numbers.NONE));
          rows.add(row);
        });
    return new Grid(header, rows);
  }

  /** A change that its interval tells from none has a star. */
  private static String cell(Change c) {
    if (c.how() == Change.How.AS_IS) {
      return Weighing.range(c.weight(), c.low(), c.high());
    }
    return Numbers.fixed(c.weight(), 2)
        + ", "
        + Weighing.signed(c.change(), c.changeLow(), c.changeHigh())
        + (c.told() ? " *" : "");
  }

  /** Weights under other tolerances. */
  public Grid byTolerance() {
    return changes("Tolerances", tables.byTolerance());
  }

  /** Windows of the observations, and what the model gives before and after the record. */
  public Grid predictions() {
    List<List<String>> rows = new ArrayList<>();
    for (Prediction p : tables.predictions()) {
      rows.add(
          List.of(
              p.title() + (p.heldOut() ? " (left out of the fit)" : ""),
              number(p.low()) + " to " + number(p.high()),
              three(p.prior()),
              Percent.whole(p.priorInside()),
              three(p.posterior()),
              Percent.whole(p.inside()),
              three(p.again()),
              Percent.whole(p.againInside())));
    }
    return new Grid(
        List.of(
            "Observation",
            "Window",
            "Prior",
            "inside",
            "Accepted draws",
            "inside",
            "Posterior, simulated again",
            "inside"),
        rows);
  }

  /** CRPS of each dated fall by forecaster, days; less is better. */
  public Grid scores() {
    Map<String, Map<String, Score>> byFall = new LinkedHashMap<>();
    Set<String> forecasters = new LinkedHashSet<>();
    for (Score s : tables.scores()) {
      byFall.computeIfAbsent(s.observation(), o -> new LinkedHashMap<>()).put(s.forecaster(), s);
      forecasters.add(s.forecaster());
    }
    List<String> header = new ArrayList<>(List.of("Fall"));
    header.addAll(forecasters);
    List<List<String>> rows = new ArrayList<>();
    byFall.forEach(
        (fall, scores) -> {
          List<String> row = new ArrayList<>(List.of(weighing.observation(fall)));
          for (String forecaster : forecasters) {
            Score s = scores.get(forecaster);
            row.add(
                s == null
                    ? Numbers.NONE
                    : (Double.isNaN(s.low())
                            ? Numbers.fixed(s.crps(), 2)
                            : Weighing.range(s.crps(), s.low(), s.high()))
                        + (s.covered() ? "" : " misses"));
          }
          rows.add(row);
        });
    return new Grid(header, rows);
  }

  private String title(String id) {
    return new Frame(scenario).hypothesis(id);
  }

  private static String three(double[] points) {
    return Numbers.interval(number(points[1]), number(points[0]), number(points[2]));
  }

  private static String number(double value) {
    return Math.abs(value) >= 1000
        ? Numbers.grouped(value)
        : Numbers.decimal(value, Math.abs(value) < 0.1 ? 3 : 2);
  }
}
