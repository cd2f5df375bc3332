package regimecollapse.scenario.io.warn.data;

import java.util.List;
import regimecollapse.scenario.Countryside;
import regimecollapse.scenario.RecordSpan;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.record.Acceptance;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.text.Numbers;

/**
 * Windows of the record, and what is accepted of many runs, that no run can meet or that all do:
 * per cent for a share, a share for a count of soldiers, days on which nobody is counted.
 */
final class FigureWarnings {
  private final Scenario scenario;
  private final Problems found;

  /** Days since day 0 in which the figures of a run count the dead. */
  private final double counted;

  private FigureWarnings(Scenario scenario, Problems found) {
    this.scenario = scenario;
    this.found = found;
    this.counted = RecordSpan.of(scenario).never();
  }

  static void check(Document document, Scenario scenario, Problems found) {
    FigureWarnings all = new FigureWarnings(scenario, found);
    List<Node> record = document.data().record().items("observations");
    for (int i = 0; i < record.size(); i++) {
      Observation it = scenario.observations().get(i);
      Node.Mapping node = (Node.Mapping) record.get(i);
      String path = "observations[" + i + "]";
      it.comparison().ifPresent(c -> all.check(it, c, node, path));
    }
  }

  private void check(Observation it, Comparison c, Node.Mapping node, String path) {
    Node.Mapping compare = node.section("compare");
    String below = path + ".compare.";
    if (c.statistic() == Statistic.DISTRICTS_LOST && scenario.countryside().isEmpty()) {
      String none = "no run has this figure, as the case has no countryside";
      tell(compare, "statistic", below, none, "countryside: the districts of each province");
      return;
    }
    ends(c.statistic(), compare, List.of("low", "high"), c.low(), c.high(), below);
    c.accepted().ifPresent(a -> accepted(c.statistic(), a, compare.section("accept"), below));
    if (c.statistic().isOfDeadByDay() && scenario.timeline().holds(it.latest())) {
      deadByDay(it, c, node, path);
    }
  }

  private double most(Statistic statistic) {
    if (statistic == Statistic.DISTRICTS_LOST) {
      return scenario.countryside().stream().mapToInt(Countryside::districts).sum();
    }
    return statistic.isOfPlaces() ? scenario.geography().localities().size() : statistic.most();
  }

  /** Both ends of a window, or the one by which it lies wholly outside. */
  private void ends(
      Statistic of, Node.Mapping map, List<String> keys, double low, double high, String path) {
    boolean below = high < of.least();
    boolean above = low > most(of);
    if (!below) {
      end(of, map, keys.get(0), low, path, above);
    }
    if (!above) {
      end(of, map, keys.get(1), high, path, below);
    }
  }

  private void end(
      Statistic of, Node.Mapping map, String key, double value, String path, boolean outside) {
    if (!map.has(key)) {
      return;
    }
    String legal = Plain.range(of.least(), Math.min(Double.MAX_VALUE, most(of)));
    boolean share = of.isOfMen() && !key.equals("low") && !key.equals("least");
    if (value < of.least()) {
      tell(map, key, path, no(outside) + of.key() + " is 0 at the least", legal);
    } else if (value > most(of)) {
      tell(map, key, path, no(outside) + of.key() + " is " + shown(most(of)) + " at most", legal);
    } else if (share && value > 0 && value < 1) {
      tell(map, key, path, of.key() + " counts men, this is a share of them", "a count: 90000");
    }
  }

  private static String no(boolean outside) {
    return outside ? "no run comes to this: " : "the window goes on where no run comes to: ";
  }

  private void accepted(Statistic of, Acceptance it, Node.Mapping map, String path) {
    boolean median = it.figure() == Acceptance.Figure.MEDIAN;
    boolean agree = it.figure() == Acceptance.Figure.AGREE;
    double least = median ? of.least() : agree ? 0 : -2;
    double most = median ? most(of) : agree ? 1 : 2;
    if (median) {
      ends(of, map, List.of("least", "most"), it.least(), it.most(), path + "accept.");
    }
    if (it.least() <= least && it.most() >= most) {
      String key = map.has("least") ? "least" : "most";
      String legal = "a least or most that some runs would miss; or no accept";
      tell(
          map,
          key,
          path + "accept.",
          "whatever the runs give, this is met: it checks nothing",
          legal);
    }
  }

  private void deadByDay(Observation it, Comparison c, Node.Mapping node, String path) {
    if (c.until() <= 0 || c.until() > counted) {
      found.add(
          Problem.at(
                  KeyPlace.of(node, "latest"),
                  path + ".latest",
                  "%s counts the dead of the first %s days since day 0, and not up to this day"
                      .formatted(c.statistic().key(), shown(counted)))
              .value(it.latest().toString())
              .legal(
                  scenario.timeline().reference()
                      + " to "
                      + scenario.timeline().reference().plusDays((long) counted - 1)));
    }
  }

  private static String shown(double number) {
    return Numbers.exact(number);
  }

  private void tell(Node.Mapping map, String key, String path, String message, String legal) {
    found.add(
        Problem.at(KeyPlace.of(map, key), path + key, message).value(map.text(key)).legal(legal));
  }
}
