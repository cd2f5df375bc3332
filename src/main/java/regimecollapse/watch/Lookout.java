package regimecollapse.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.run.Watched;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.force.Side;

/**
 * Looks at a run after each step. It remembers where units stood, which the model need not: so it
 * knows from where one that withdraws has come.
 */
final class Lookout {
  private final Watched run;
  private final World world;
  private final int[] factionOfGroup;
  private final int[] from;
  private final int[] to;
  private final double[] since;
  private final double[] held = new double[2];
  private final boolean[] first;
  private double before;

  Lookout(Watched run) {
    this.run = run;
    world = run.model().world();
    List<String> factions = world.scenario().factions().stream().map(f -> f.id()).toList();
    factionOfGroup =
        world.scenario().opposition().stream()
            .map(OppositionGroup::faction)
            .mapToInt(factions::indexOf)
            .toArray();
    int units = world.units().count();
    from = world.units().place().clone();
    to = world.units().place().clone();
    since = new double[units];
    first = world.places().regime().clone();
    for (int j = 0; j < first.length; j++) {
      held[0] += first[j] ? world.places().locality(j).population() : 0;
      held[1] += first[j] ? 1 : 0;
    }
  }

  /** What is seen now. */
  Scene look() {
    double day = run.day();
    List<Scene.Moving> onRoad = new ArrayList<>();
    columns(day, onRoad);
    withdrawing(day, onRoad);
    before = day;
    Places p = world.places();
    boolean[] assault = new boolean[p.count()];
    for (int j = 0; j < assault.length; j++) {
      assault[j] = !Double.isNaN(p.assaultDay()[j]);
    }
    boolean fled = run.model().collapsed();
    return new Scene(
        day,
        run.zeroDay(),
        world.front().campaignDay(),
        p.faction().clone(),
        men(),
        assault,
        List.copyOf(onRoad),
        measures(fled),
        world.front().active(),
        fled);
  }

  private void columns(double day, List<Scene.Moving> onRoad) {
    Opposition o = world.opposition();
    for (int i = 0; i < o.columns(); i++) {
      Opposition.Column c = o.column(i);
      double days = c.arrival() - c.departure();
      double done = days > 0 ? (day - c.departure()) / days : 1;
      onRoad.add(
          new Scene.Moving(factionOfGroup[c.group()], c.from(), c.target(), c.men(), clamp(done)));
    }
  }

  /** Units of the same way and moment are shown as one. */
  private void withdrawing(double day, List<Scene.Moving> onRoad) {
    Units units = world.units();
    Map<String, Scene.Moving> together = new LinkedHashMap<>();
    for (int u = 0; u < units.count(); u++) {
      int place = units.place()[u];
      if (place != to[u]) {
        from[u] = to[u];
        to[u] = place;
        since[u] = before;
      }
      if (units.status()[u] == UnitStatus.WITHDRAWING.code() && units.soldiers()[u] > 0) {
        double days = units.arrival()[u] - since[u];
        double done = clamp(days > 0 ? (day - since[u]) / days : 1);
        int owner = owner();
        Scene.Moving it = new Scene.Moving(owner, from[u], place, units.soldiers()[u], done);
        together.merge(
            from[u] + ">" + place + "@" + units.arrival()[u],
            it,
            (a, b) -> new Scene.Moving(a.faction(), a.from(), a.to(), a.men() + b.men(), a.done()));
      }
    }
    onRoad.addAll(together.values());
  }

  /** The first faction of the government. */
  private int owner() {
    for (int f = 0; f < world.scenario().factions().size(); f++) {
      if (world.scenario().factions().get(f).side() == Side.REGIME) {
        return f;
      }
    }
    return 0;
  }

  private double[] men() {
    Places p = world.places();
    Units units = world.units();
    double[] men = new double[p.count()];
    for (int u = 0; u < units.count(); u++) {
      if (units.holds(u) && p.regime()[units.place()[u]]) {
        men[units.place()[u]] += units.soldiers()[u];
      }
    }
    for (double[] group : world.opposition().free()) {
      for (int j = 0; j < men.length; j++) {
        men[j] += p.regime()[j] ? 0 : group[j];
      }
    }
    return men;
  }

  private double[] measures(boolean fled) {
    double[] values = new double[Measure.values().length];
    Arrays.fill(values, Double.NaN);
    Places p = world.places();
    double people = 0;
    double places = 0;
    for (int j = 0; j < first.length; j++) {
      people += p.regime()[j] ? p.locality(j).population() : 0;
      places += p.regime()[j] ? 1 : 0;
    }
    values[Measure.PEOPLE.ordinal()] = held[0] > 0 ? people / held[0] : 0;
    values[Measure.PLACES.ordinal()] = held[1] > 0 ? places / held[1] : 0;
    if (!fled) {
      Regime r = world.regime();
      values[Measure.MORALE.ordinal()] = run.morale();
      values[Measure.BELIEF.ordinal()] = run.belief();
      values[Measure.FINANCE.ordinal()] = r.finance();
      values[Measure.ALLIED.ordinal()] = r.alliedFinance();
      values[Measure.LOGISTICS.ordinal()] = r.logistics();
      values[Measure.AIR.ordinal()] = r.air();
      values[Measure.ADVISERS.ordinal()] = r.advisers();
    }
    return values;
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
