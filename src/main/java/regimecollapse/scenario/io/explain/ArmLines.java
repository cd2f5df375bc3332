package regimecollapse.scenario.io.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.ArmBase;
import regimecollapse.scenario.ArmEffect;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.io.document.DefinedNames;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.ChangeFormat;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.io.yaml.YamlReader;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * Lines for an arm, ready to be pasted below its {@code changes:}. Only those are given that a
 * scenario takes and that change something in it.
 */
final class ArmLines {
  private final Scenario scenario;
  private final ArmBase base;
  private final Names names;
  private final ArmEffect unchanged;
  private final LocalDate yearBefore;

  ArmLines(Scenario scenario, Node.Mapping tree) {
    this.scenario = scenario;
    this.names = DefinedNames.of(tree);
    this.base = ArmBase.of(scenario);
    this.unchanged = ArmEffect.of(base, new Arm("", "", List.of()));
    LocalDate before = scenario.timeline().reference().minusYears(1);
    LocalDate start = scenario.timeline().start();
    this.yearBefore = before.isBefore(start) ? start : before;
  }

  /** Its course stays as it was a year before, ends, halves, or begins. */
  List<String> ofPath(String id) {
    return acting(
        3,
        "{hold: %s, from: %s}".formatted(id, yearBefore),
        "{cut: %s, to: 0, from: %s, over-days: 90}".formatted(id, yearBefore),
        "{scale: %s, by: 0.5, from: %s}".formatted(id, yearBefore),
        "{cut: %s, to: 0.5, from: %s, over-days: 90}".formatted(id, yearBefore));
  }

  /** One line of each kind of change to a path, for one of the paths on which they act. */
  List<String> ofVerb(String verb) {
    String rest =
        switch (verb) {
          case "replace" -> "points: [{date: %1$s, value: 1}, {date: %2$s, value: 0.5}]";
          case "scale" -> "by: 0.5, from: %1$s";
          case "hold" -> "from: %1$s";
          case "soften" -> "keep: 0.5, from: %1$s";
          case "cut" -> "to: 0, from: %1$s, over-days: 90";
          case "delay" -> "days: 90, from: %1$s";
          default -> "";
        };
    String values = rest.formatted(yearBefore, scenario.timeline().end());
    return scenario.paths().stream()
        .flatMap(p -> acting(1, "{%s: %s, %s}".formatted(verb, p.id(), values)).stream())
        .limit(1)
        .toList();
  }

  /** It does not happen, or on another day. */
  List<String> ofEvent(DatedEvent event) {
    String moved = "{event: %s, date: %s}";
    return acting(
        2,
        "{event: %s, remove: true}".formatted(event.id()),
        moved.formatted(event.id(), event.date().minusDays(90)),
        moved.formatted(event.id(), event.date().plusDays(90)));
  }

  /** It is made or not, or comes earlier or later. */
  List<String> ofAttack(String id) {
    return acting(
        3,
        "{attack: %s, on: false}".formatted(id),
        "{attack: %s, on: true}".formatted(id),
        "{attack: %s, days: -90}".formatted(id),
        "{attack: %s, days: 90}".formatted(id));
  }

  /** The other way round. */
  List<String> ofSwitch(Factor factor) {
    boolean on = scenario.factors().contains(factor);
    return acting(1, "{switch: %s, on: %s}".formatted(factor.key(), !on));
  }

  /** An end of the range, or else another legal number. */
  List<String> ofParameter(Parameter parameter) {
    Prior prior = scenario.parameters().get(parameter).prior();
    String line = "{parameter: %s, value: %s}";
    return acting(
        1,
        line.formatted(parameter.key(), Plain.brief(prior.high())),
        line.formatted(parameter.key(), Plain.brief(prior.low())),
        line.formatted(parameter.key(), Plain.brief(prior.centre() * 2)),
        line.formatted(parameter.key(), Plain.brief(parameter.most())),
        line.formatted(parameter.key(), Plain.brief(parameter.least())));
  }

  /** It keeps a level, leaves, or comes to help. */
  List<String> ofPatron(String id) {
    return acting(
        3,
        "{policy: %s, mode: sustain, from: %s, level: 1, delay-days: 30}".formatted(id, yearBefore),
        "{policy: %s, mode: exit, from: %s, floor: 0.1, delay-days: 90}".formatted(id, yearBefore),
        "{policy: %s, mode: surge, from: %s, level: 2, delay-days: 7, cap: 2}"
            .formatted(id, yearBefore));
  }

  private List<String> acting(int most, String... changes) {
    return List.of(changes).stream().filter(this::acts).map(c -> "- " + c).limit(most).toList();
  }

  private boolean acts(String change) {
    Problems problems = new Problems();
    Place top = Place.top("");
    Optional<Node> node = YamlReader.read(change, top, problems).map(ChangeFormat.SHAPE::filled);
    node.ifPresent(n -> ChangeFormat.SHAPE.check(n, new At("", top, problems, names)));
    if (node.isEmpty() || !problems.isEmpty()) {
      return false;
    }
    Change made = ChangeFormat.change(new View((Node.Mapping) node.get()), scenario.timeline());
    LocalDate end = scenario.timeline().end();
    boolean within =
        DayShape.day((Node.Mapping) node.get(), "date")
            .filter(d -> d.isAfter(end) || d.isBefore(scenario.timeline().start()))
            .isEmpty();
    return within && !ArmEffect.of(base, new Arm("", "", List.of(made))).sameAs(unchanged);
  }
}
