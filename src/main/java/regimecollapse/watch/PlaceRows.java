package regimecollapse.watch;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.run.Watched;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.OppositionGroup;

/** All that is known of a place (ODD 2, Places). */
final class PlaceRows {
  private static final String DAY = "day since day 0";

  private final Watched run;
  private final World world;

  PlaceRows(Watched run) {
    this.run = run;
    world = run.model().world();
  }

  List<Row> of(int j) {
    List<Row> rows = new ArrayList<>();
    fixed(rows, j);
    Places p = world.places();
    rows.add(
        new Row(
            "faction", world.scenario().factions().get(p.faction()[j]).title(), "who holds it"));
    rows.add(Row.flag("regime", p.regime()[j], "whether the government holds it"));
    garrison(rows, j);
    opponents(rows, j);
    days(rows, j);
    formations(rows, j);
    return rows;
  }

  private void fixed(List<Row> rows, int j) {
    Locality it = world.places().locality(j);
    rows.add(new Row("place", it.name(), it.id()));
    rows.add(new Row("governorate", it.governorate(), it.seat() ? "its seat" : "province"));
    rows.add(Row.count("population", it.population(), "persons"));
    rows.add(Row.of("areaKm2", it.areaKm2(), "km², nearer to it than to any other place"));
    rows.add(Row.of("defensibility", it.defensibility(), "1 = hasty defence"));
    rows.add(Row.of("exRebelShare", it.exRebelShare(), "0 to 1"));
    rows.add(Row.of("sympathy", world.places().sympathy()[j], "with the opposition, 0 to 1"));
  }

  private void garrison(List<Row> rows, int j) {
    Places p = world.places();
    int soldiers = 0;
    for (int u = 0; u < world.units().count(); u++) {
      boolean here = world.units().holds(u) && world.units().place()[u] == j;
      soldiers += here ? world.units().soldiers()[u] : 0;
    }
    rows.add(Row.count("soldiers", soldiers, "on the rolls of units that hold here"));
    rows.add(
        Row.of("standing", p.standing()[j], "soldiers by their chance to stand, last assessed"));
    rows.add(Row.of("defence", p.defence()[j], "effective strength, last assessed"));
    rows.add(Row.of("favour", p.favour()[j], "how far the air patron flies for it, 0 to 1"));
    rows.add(Row.of("hope", p.prospect()[j], "mean belief of the garrison, 0 to 1, last assessed"));
    rows.add(Row.of("exBelief", p.exBelief()[j], "former rebels', log-odds"));
    rows.add(Row.of("exBelief", Logistic.of(p.exBelief()[j]), "the same as a probability"));
    rows.add(Row.count("eveSoldiers", p.eveSoldiers()[j], "soldiers on the eve"));
    rows.add(Row.count("killedHere", p.killedHere()[j], "soldiers, in combat since the eve"));
  }

  private void opponents(List<Row> rows, int j) {
    Opposition o = world.opposition();
    for (int g = 0; g < o.count(); g++) {
      OppositionGroup group = world.scenario().opposition().get(g);
      if (o.free()[g][j] > Opposition.NOBODY) {
        rows.add(Row.count("free", o.free()[g][j], "fighters: " + group.title()));
      }
      if (o.attacking()[g][j] > Opposition.NOBODY) {
        rows.add(Row.count("attacking", o.attacking()[g][j], "fighters: " + group.title()));
      }
      double coming = o.coming(g, j);
      if (coming > Opposition.NOBODY) {
        rows.add(Row.count("on the road to it", coming, "fighters: " + group.title()));
      }
    }
  }

  private void days(List<Row> rows, int j) {
    Places p = world.places();
    day(rows, "assaultDay", p.assaultDay()[j], "the present assault began");
    day(rows, "brokenDay", p.brokenDay()[j], "the defence broke");
    day(rows, "lostDay", p.lostDay()[j], "the government lost it");
    day(rows, "reserveDay", p.reserveDay()[j], "the first reserves arrive");
    rows.add(Row.flag("dealt", p.dealt()[j], "whether it was last lost by a deal"));
    rows.add(Row.flag("prepared", p.prepared()[j], "whether its lines are prepared"));
    rows.add(Row.flag("ordered", p.ordered()[j], "whether its garrison was ordered out"));
  }

  private void day(List<Row> rows, String name, double day, String what) {
    rows.add(new Row(name, Clock.day(day, run.zeroDay()), DAY + ": " + what));
  }

  private void formations(List<Row> rows, int j) {
    int[] soldiers = new int[world.formations().count()];
    for (int u = 0; u < world.units().count(); u++) {
      if (world.units().holds(u) && world.units().place()[u] == j) {
        soldiers[world.units().formation()[u]] += world.units().soldiers()[u];
      }
    }
    for (int f = 0; f < soldiers.length; f++) {
      if (soldiers[f] > 0) {
        String title = world.scenario().formations().get(f).title();
        rows.add(Row.count("garrison", soldiers[f], "soldiers: " + title));
      }
    }
  }
}
