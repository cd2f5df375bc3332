package regimecollapse.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import regimecollapse.evidence.Provenance;
import regimecollapse.evidence.Status;
import regimecollapse.report.words.InputRow;
import regimecollapse.report.words.InputRow.Label;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Countryside;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.record.Observation;
import regimecollapse.text.Dates;

/** Every number of a scenario that has a home, in groups. */
final class Inputs {
  private static final String INDEX = "index";
  private static final String SHARE = "share";

  /**
   * Numbers that belong together.
   *
   * @param title for people
   * @param rows the numbers
   */
  record Group(String title, List<InputRow> rows) {}

  private final List<Group> groups = new ArrayList<>();
  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
  private List<InputRow> rows;

  Inputs(Scenario scenario) {
    addParameters("Parameters of the case", scenario.parameters());
    for (Hypothesis h : scenario.hypotheses()) {
      addParameters("Parameters that the hypothesis “" + h.title() + "” sets", h.parameters());
    }
    for (Arm arm : scenario.arms()) {
      addArm(scenario, arm);
    }
    scenario.paths().forEach(this::addPath);
    addForces(scenario);
    addStocks(scenario);
    addDates(scenario);
  }

  List<Group> groups() {
    return groups;
  }

  /** How many numbers there are of each status. */
  Map<Status, Integer> counts() {
    return counts;
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int assumed() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().isAssumed())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void begin(String title) {
    rows = new ArrayList<>();
    groups.add(new Group(title, rows));
  }

  private void add(String name, String detail, String unit, Uncertain number) {
    counts.merge(number.provenance().status(), 1, Integer::sum);
    rows.add(InputRow.of(new Label(name, detail, unit), number));
  }

  private void addParameters(String title, Map<Parameter, Uncertain> parameters) {
    if (!parameters.isEmpty()) {
      begin(title);
      parameters.forEach((p, number) -> add(p.key(), p.meaning(), p.unit(), number));
    }
  }

  private void addArm(Scenario scenario, Arm arm) {
    ArmSettings settings = ArmSettings.of(scenario, arm);
    addParameters("Parameters that the arm “" + arm.title() + "” sets", settings.parameters());
    for (PathChange change : settings.pathChanges()) {
      if (!change.points().isEmpty()) {
        begin("Values that the arm “" + arm.title() + "” puts in place of " + change.paths());
        change.points().forEach(p -> addPoint(p, ""));
      }
    }
  }

  private void addPath(Path path) {
    begin("Path: " + path.title() + " (" + path.unit() + ")");
    path.points().forEach(point -> addPoint(point, path.unit()));
  }

  private void addPoint(PathPoint point, String unit) {
    add(Dates.of(point.date()), "", unit.isEmpty() ? INDEX : "", point.value());
  }

  private void addForces(Scenario scenario) {
    begin("Patrons");
    for (Patron patron : scenario.patrons()) {
      add(
          patron.title(),
          "what index 1 costs",
          scenario.outputs().money() + " a year",
          patron.spending());
    }
    for (Formation f : scenario.formations()) {
      begin("Formation: " + f.title());
      add("strength", "soldiers, or a weight for the army", "soldiers", f.strength());
      add("top-up share", "share of its pay that the top-up makes", SHARE, f.topUpShare());
      add("commander quality", "", INDEX, f.commanderQuality());
      add("air priority", "how far the air patron flies for it", INDEX, f.airPriority());
      add("armour", "share of its power that needs fuel", SHARE, f.armour());
      add("readiness", "how much of it can be used", SHARE, f.readiness());
    }
    for (OppositionGroup g : scenario.opposition()) {
      begin("Opposition: " + g.title());
      add("strength", "at the start of the offensive", "fighters", g.strength());
      add("follow-on", "join an offensive as it wins", "fighters", g.followOn());
      add("quality", "relative to the path of quality", INDEX, g.quality());
      add("delay", "after the start of the offensive", "days", g.delayDays());
    }
    if (!scenario.countryside().isEmpty()) {
      begin("Countryside: share of the districts of each province that is lost");
    }
    for (Countryside it : scenario.countryside()) {
      add(it.province(), "of " + it.districts() + " districts", SHARE, it.contested());
    }
  }

  private void addStocks(Scenario scenario) {
    if (scenario.stocks().any()) {
      begin("In store at the start");
    }
    String use = "what is used in full war";
    scenario.stocks().ammunition().ifPresent(it -> add("ammunition", use, "days", it));
    scenario.stocks().fuel().ifPresent(it -> add("fuel", use, "days", it));
    scenario.stocks().pay().ifPresent(it -> add("pay", "what the first patron pays", "months", it));
    for (DatedEvent e : scenario.events()) {
      e.leaves().ifPresent(it -> add(e.id(), "help that it says will end", SHARE, it));
    }
  }

  private void addDates(Scenario scenario) {
    begin("Dated events that enter the model");
    for (DatedEvent e : scenario.events()) {
      addDate(e.id(), e.kind().meaning(), Dates.of(e.date()), e.provenance());
      counts.merge(e.provenance().status(), 1, Integer::sum);
    }
    begin("The record: dates with which results are compared; they do not enter the model");
    for (Observation o : scenario.observations()) {
      addDate(o.title(), o.id(), RecordTable.dates(o), o.provenance());
    }
  }

  private void addDate(String name, String detail, String date, Provenance home) {
    String status = InputRow.status(home.status());
    rows.add(
        new InputRow(
            name, detail, date, "", "", "date", status, home.facts(), InputRow.home(home)));
  }
}
