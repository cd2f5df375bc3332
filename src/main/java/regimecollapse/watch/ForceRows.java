package regimecollapse.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.run.Watched;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.force.Formation;

/** All that is known of a formation, of its commander, of a unit (ODD 2). */
final class ForceRows {
  private static final String SHARE = "0 to 1";

  private final Watched run;
  private final World world;

  ForceRows(Watched run) {
    this.run = run;
    world = run.model().world();
  }

  List<Row> formation(int f) {
    List<Row> rows = new ArrayList<>();
    Formation it = world.scenario().formations().get(f);
    Formations all = world.formations();
    rows.add(new Row("formation", it.title(), it.id()));
    rows.add(new Row("kind", it.kind().name().toLowerCase(Locale.ROOT), it.kind().meaning()));
    rows.add(new Row("patron", patron(it.patron()), "whom it really obeys"));
    rows.add(Row.flag("reserve", it.reserve(), "may be sent to a threatened axis"));
    rows.add(Row.flag("local", it.local(), "never withdraws"));
    rows.add(Row.flag("ex-rebel", it.exRebel(), "reconciled former rebels"));
    soldiers(rows, f);
    rows.add(Row.count("strength", all.strength()[f], "soldiers where its path is at 1"));
    rows.add(Row.of("topUpShare", all.topUpShare()[f], "share of its pay from abroad, " + SHARE));
    rows.add(Row.of("airPriority", all.airPriority()[f], SHARE));
    rows.add(Row.of("armour", all.armour()[f], "share of its power that needs fuel, " + SHARE));
    rows.add(Row.of("readiness", all.readiness()[f], "how much of it can be used, " + SHARE));
    rows.add(Row.of("pay", all.pay()[f], "real, 1 = as due at the reference"));
    rows.add(Row.of("arrears", all.arrears()[f], "months of missing pay"));
    rows.add(Row.of("present", all.present()[f], "share of the rolls that is there, " + SHARE));
    rows.add(Row.of("morale", run.morale(f), "mean of its units, " + SHARE));
    rows.add(Row.of("belief", run.belief(f), "that the regime survives, mean, " + SHARE));
    rows.add(Row.of("combatWorth", all.combatWorth()[f], "of a present soldier apart from morale"));
    rows.add(Row.count("eveSoldiers", all.eveSoldiers()[f], "soldiers on the eve"));
    rows.add(Row.of("lostShare", all.lostShare()[f], "of the soldiers of the eve, " + SHARE));
    return rows;
  }

  private void soldiers(List<Row> rows, int f) {
    Units units = world.units();
    int[] by = new int[UnitStatus.values().length];
    int[] count = new int[by.length];
    for (int u = units.first(f); u < units.first(f + 1); u++) {
      by[units.status()[u]] += units.soldiers()[u];
      count[units.status()[u]]++;
    }
    for (UnitStatus status : UnitStatus.values()) {
      if (count[status.code()] > 0) {
        String men = units(status) ? "soldiers in " : "";
        String value = units(status) ? String.valueOf(by[status.code()]) : "–";
        rows.add(
            new Row(
                status.name().toLowerCase(Locale.ROOT),
                value,
                men + count[status.code()] + " units"));
      }
    }
  }

  private static boolean units(UnitStatus status) {
    return status == UnitStatus.HOLDING || status == UnitStatus.WITHDRAWING;
  }

  private String patron(String id) {
    return world.scenario().patrons().stream()
        .filter(p -> p.id().equals(id))
        .map(Patron::title)
        .findFirst()
        .orElse("the government");
  }

  /** The commander is what his formation has of him. */
  List<Row> commander(int f) {
    List<Row> rows = new ArrayList<>();
    Formation it = world.scenario().formations().get(f);
    Formations all = world.formations();
    rows.add(new Row("commander of", it.title(), it.id()));
    rows.add(new Row("obeys", patron(it.patron()), "patron"));
    rows.add(Row.of("quality", all.quality()[f], "drawn, never changes, " + SHARE));
    rows.add(Row.of("leadership", all.leadership()[f], "what is left of it, " + SHARE));
    rows.add(Row.of("shock", all.shock()[f], "loss of leadership by purges, " + SHARE));
    rows.add(Row.of("lostShare", all.lostShare()[f], "of his soldiers of the eve, " + SHARE));
    rows.add(Row.of("morale", run.morale(f), "of his men, mean, " + SHARE));
    return rows;
  }

  List<Row> unit(int u) {
    List<Row> rows = new ArrayList<>();
    Units all = world.units();
    Formation formation = world.scenario().formations().get(all.formation()[u]);
    UnitStatus status = UnitStatus.values()[all.status()[u]];
    boolean moves = status == UnitStatus.WITHDRAWING;
    rows.add(new Row("unit", String.valueOf(u), "number"));
    rows.add(new Row("formation", formation.title(), formation.id()));
    rows.add(
        new Row(
            "place",
            world.places().locality(all.place()[u]).name(),
            moves ? "where it goes" : "where it stands, or stood last"));
    rows.add(new Row("status", status.name().toLowerCase(Locale.ROOT), ""));
    rows.add(Row.count("soldiers", all.soldiers()[u], "on the rolls"));
    rows.add(Row.count("killed", all.killed()[u], "soldiers since the eve"));
    rows.add(Row.of("morale", all.morale()[u], SHARE));
    rows.add(Row.of("moraleOffset", all.moraleOffset()[u], "from its formation's, log-odds"));
    rows.add(Row.of("belief", all.belief()[u], "that the regime survives, log-odds"));
    rows.add(Row.of("belief", Logistic.of(all.belief()[u]), "the same as a probability"));
    if (!Double.isNaN(world.front().campaignDay())) {
      // Thresholds are drawn when the first fight asks for them, not before.
      rows.add(Row.of("threshold", all.threshold()[u], "reasons it needs to stand, " + SHARE));
      rows.add(Row.of("stand", all.stand()[u], "chance to be willing to, last assessed"));
      rows.add(Row.of("effect", all.effect()[u], "that times what morale leaves of strength"));
    }
    if (moves) {
      rows.add(new Row("arrival", Clock.day(all.arrival()[u], run.zeroDay()), "day since day 0"));
    }
    return rows;
  }
}
