package regimecollapse.scenario;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;

/**
 * Every number of a scenario that has a stated home: parameters as a hypothesis believes them,
 * points of paths, forces, spending and dates of events. Places and roads have theirs in the case's
 * tables; shares of garrisons and settings of arms and policies are choices of the scenario and not
 * listed.
 */
public final class Inventory {
  /**
   * A number.
   *
   * @param name dotted key as in scenario files, such as {@code paths.air.2024-02-15}
   * @param draw name of what is drawn: equal for numbers that share a draw, as points of a path do
   * @param ranged whether it is drawn from a range; false for one number taken as known
   * @param provenance its home
   */
  public record Entry(String name, String draw, boolean ranged, Provenance provenance) {}

  private Inventory() {}

  /** The numbers of a scenario under a hypothesis, before an arm changes any. */
  public static List<Entry> of(Scenario scenario, Hypothesis hypothesis) {
    List<Entry> entries = new ArrayList<>();
    for (Parameter p : scenario.parameters().keySet()) {
      add(entries, "parameters." + p.key(), scenario.belief(hypothesis, p));
    }
    scenario.paths().forEach(path -> entries.addAll(points(path)));
    scenario.formations().forEach(f -> addFormation(entries, f));
    scenario.opposition().forEach(g -> addGroup(entries, g));
    for (Patron patron : scenario.patrons()) {
      if (patron.foreign()) {
        add(entries, "patrons." + patron.id() + ".spending", patron.spending());
      }
    }
    for (DatedEvent event : scenario.events()) {
      String name = "events." + event.id();
      entries.add(new Entry(name, name, false, event.provenance()));
      event.leaves().ifPresent(it -> add(entries, name + ".leaves", it));
    }
    Stocks stocks = scenario.stocks();
    stocks.ammunition().ifPresent(it -> add(entries, "stocks.ammunition", it));
    stocks.fuel().ifPresent(it -> add(entries, "stocks.fuel", it));
    stocks.pay().ifPresent(it -> add(entries, "stocks.pay", it));
    for (PlannedAttack it : scenario.campaign()) {
      String name = "campaign." + it.id();
      entries.add(new Entry(name, name, false, it.provenance()));
      add(entries, name + ".share", it.share());
      add(entries, name + ".pace", it.pace());
    }
    for (Countryside it : scenario.countryside()) {
      add(entries, "countryside." + it.province() + ".contested", it.contested());
    }
    return List.copyOf(entries);
  }

  /** The points of a path. */
  public static List<Entry> points(Path path) {
    String draw = "paths." + path.id();
    return path.points().stream().map(p -> entry(draw + "." + p.date(), draw, p.value())).toList();
  }

  private static void addFormation(List<Entry> entries, Formation it) {
    String name = "formations." + it.id() + ".";
    add(entries, name + "strength", it.strength());
    if (it.topUpPath().isPresent()) {
      add(entries, name + "top-up.share", it.topUpShare());
    }
    add(entries, name + "commander-quality", it.commanderQuality());
    add(entries, name + "air-priority", it.airPriority());
    add(entries, name + "armour", it.armour());
    add(entries, name + "readiness", it.readiness());
  }

  private static void addGroup(List<Entry> entries, OppositionGroup it) {
    String name = "opposition." + it.id() + ".";
    add(entries, name + "strength", it.strength());
    add(entries, name + "follow-on", it.followOn());
    add(entries, name + "quality", it.quality());
    add(entries, name + "delay-days", it.delayDays());
  }

  private static void add(List<Entry> entries, String name, Uncertain number) {
    entries.add(entry(name, name, number));
  }

  private static Entry entry(String name, String draw, Uncertain number) {
    Prior prior = number.prior();
    return new Entry(name, draw, prior.low() < prior.high(), number.provenance());
  }
}
