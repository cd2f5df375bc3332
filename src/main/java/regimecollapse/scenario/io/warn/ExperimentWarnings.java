package regimecollapse.scenario.io.warn;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regimecollapse.scenario.ArmBase;
import regimecollapse.scenario.ArmEffect;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.sweep.ExperimentFormat;
import regimecollapse.scenario.io.sweep.VariedKey;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/** Points of an experiment that are the same, and keys that change nothing at any point. */
final class ExperimentWarnings {
  /** Points that are looked at for what a key changes. */
  private static final int LOOKED_AT = 100;

  private ExperimentWarnings() {}

  static void check(Document document, Scenario scenario, Problems found) {
    List<Arm> points = scenario.arms().stream().filter(Arm::isPoint).toList();
    Node.Mapping block = document.tree().section(ExperimentFormat.KEY);
    if (points.isEmpty()) {
      return;
    }
    twins(points, block, found);
    Node.Mapping all = block.section(ExperimentFormat.VARY);
    all.entries().keySet().forEach(key -> ends(all, key, found));
    for (String key : points.get(0).varied().keySet()) {
      if (idle(scenario, points, key)) {
        Node.Mapping vary = block.section(ExperimentFormat.VARY);
        found.add(
            Problem.at(
                    KeyPlace.of(vary, key),
                    ExperimentFormat.KEY + "." + ExperimentFormat.VARY + "." + key,
                    "this changes nothing at any point: without it the points are the same")
                .legal("a key on which something depends"));
      }
    }
  }

  /** Steps that do not lead from one end to the other, so that the high end is no point. */
  private static void ends(Node.Mapping vary, String key, Problems found) {
    String[] range = vary.scalar(key).map(Node.Scalar::text).orElse("").split(":");
    List<BigDecimal> parts = Stream.of(range).flatMap(part -> number(part.strip())).toList();
    if (range.length == 3
        && parts.size() == 3
        && parts.get(1).subtract(parts.get(0)).remainder(parts.get(2)).signum() != 0) {
      found.add(
          Problem.at(
                  KeyPlace.of(vary, key),
                  ExperimentFormat.KEY + "." + ExperimentFormat.VARY + "." + key,
                  "the steps do not reach " + range[1].strip() + ": it is no point")
              .value(String.join(":", range))
              .legal("steps that divide the range"));
    }
  }

  /** A number, or the days of a date. */
  private static Stream<BigDecimal> number(String text) {
    if (Plain.isDecimal(text)) {
      return Stream.of(new BigDecimal(text));
    }
    Node.Scalar day = new Node.Scalar(Place.DEFAULT, text, true);
    return DayShape.day(day).map(d -> new BigDecimal(d.toEpochDay())).stream();
  }

  /** Points of which each value is that of an earlier one. */
  private static void twins(List<Arm> points, Node.Mapping block, Problems found) {
    Map<List<String>, String> first = new LinkedHashMap<>();
    int twins = 0;
    String some = "";
    for (Arm point : points) {
      String before = first.putIfAbsent(List.copyOf(point.varied().values()), point.id());
      if (before != null) {
        some = some.isEmpty() ? point.id() + " and " + before : some;
        twins++;
      }
    }
    if (twins > 0) {
      String more = twins == 1 ? "" : ", and so are " + (twins - 1) + " more";
      found.add(
          Problem.at(
                  KeyPlace.of(block, ExperimentFormat.VARY),
                  ExperimentFormat.KEY + "." + ExperimentFormat.VARY,
                  "the points " + some + " are the same" + more + ": their runs are the same")
              .legal("each point once"));
    }
  }

  /** Whether a key gives a value to some point, and nothing comes of it at any. */
  private static boolean idle(Scenario scenario, List<Arm> points, String key) {
    ArmBase base = ArmBase.of(scenario);
    int place = List.copyOf(points.get(0).varied().keySet()).indexOf(key);
    boolean stated = false;
    for (Arm point : points.subList(0, Math.min(points.size(), LOOKED_AT))) {
      List<String> values = List.copyOf(point.varied().values());
      if (values.get(place).equals(VariedKey.BASE)) {
        continue;
      }
      stated = true;
      // The changes of the keys come last, in their order; one that stays as in the base has none.
      long after =
          IntStream.range(place, values.size())
              .filter(k -> !values.get(k).equals(VariedKey.BASE))
              .count();
      int change = point.changes().size() - (int) after;
      Set<Integer> idle = ArmEffect.idle(base, point);
      if (!idle.contains(change)) {
        return false;
      }
    }
    return stated && points.size() <= LOOKED_AT;
  }
}
