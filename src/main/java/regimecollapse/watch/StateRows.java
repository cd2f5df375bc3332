package regimecollapse.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import regimecollapse.model.state.Bases;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.run.Watched;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.Path;

/** All that is known of the leader with his regime, and of a patron (ODD 2). */
final class StateRows {
  private static final String INDEX = "index, 1 at the reference";
  private static final String SHARE = "0 to 1";
  private static final String DAY = "day since day 0";

  private final Watched run;
  private final World world;

  StateRows(Watched run) {
    this.run = run;
    world = run.model().world();
  }

  List<Row> leader() {
    List<Row> rows = new ArrayList<>();
    Places p = world.places();
    Front front = world.front();
    int capital = p.capital();
    rows.add(new Row("capital", p.locality(capital).name(), p.locality(capital).id()));
    rows.add(Row.flag("capital held", p.regime()[capital], "by the government"));
    rows.add(
        new Row("flight", Clock.day(front.flightDay(), run.zeroDay()), DAY + ": the leader fled"));
    rows.add(
        Row.of("[leader.threshold]", number(Parameter.LEADER_THRESHOLD), "he may flee below it"));
    rows.add(Row.of("[leader.rate]", number(Parameter.LEADER_RATE), "per day"));
    rows.add(Row.of("prospects on the eve", front.eveProspects(), "of the capital"));
    rows.add(Row.of("lost", front.lostShare(), "share of the people held at the start"));
    rows.add(Row.count("offensives", front.offensives(), "begun so far"));
    regime(rows, world.regime());
    return rows;
  }

  private double number(Parameter parameter) {
    return world.numbers().of(parameter);
  }

  private void regime(List<Row> rows, Regime r) {
    rows.add(Row.of("funds", r.funds(), INDEX));
    rows.add(Row.of("foreignFunds", r.foreignFunds(), "part of funds from abroad, same index"));
    rows.add(Row.of("ownFunds", r.ownFunds(), INDEX));
    rows.add(Row.of("general pay", r.pay(), "real, of those without top-ups, " + INDEX));
    rows.add(Row.of("corruption", r.corruption(), SHARE));
    rows.add(Row.of("ammunition", r.ammunition(), "stock, " + INDEX));
    rows.add(Row.of("fuel", r.fuel(), "stock, " + INDEX));
    rows.add(Row.of("abandonment", r.abandonment(), SHARE));
    rows.add(Row.of("reform", r.reform(), SHARE));
    rows.add(Row.of("settlement", r.settlement(), SHARE));
    rows.add(Row.of("hold", r.hold(), "of the first patron over those whom it pays, " + SHARE));
    rows.add(Row.of("sorties", r.sorties(), "days of full sorties left"));
    rows.add(
        Row.of("spent", r.spent(), world.scenario().outputs().money() + ", by patrons so far"));
  }

  List<Row> patron(int i) {
    List<Row> rows = new ArrayList<>();
    Patron it = world.scenario().patrons().get(i);
    rows.add(new Row("patron", it.title(), it.id()));
    rows.add(Row.flag("foreign", it.foreign(), "whether it is another country"));
    rows.add(
        new Row(
            "policy",
            run.input().arm().policies().get(it.id()).mode().name().toLowerCase(Locale.ROOT),
            "how it decides in this arm"));
    rows.add(Row.of("staff", world.regime().staffOf(i), "share that is there, " + SHARE));
    for (Path path : world.scenario().paths()) {
      if (path.patron().filter(it.id()::equals).isPresent()) {
        double value = run.input().paths().get(path.id()).at(run.day());
        rows.add(Row.of(path.id(), value, "path of the arm, " + path.role().meaning()));
      }
    }
    bases(rows, i);
    long obey =
        world.scenario().formations().stream().filter(f -> f.patron().equals(it.id())).count();
    rows.add(Row.count("formations", obey, "that really obey it"));
    return rows;
  }

  private void bases(List<Row> rows, int patron) {
    Patron it = world.scenario().patrons().get(patron);
    Bases bases = world.bases();
    for (int b = 0; b < bases.count(); b++) {
      String place = world.places().locality(bases.place(b)).id();
      if (it.foreign() && it.bases().contains(place)) {
        Front front = world.front();
        String fate = bases.fate(b, front.everLost(), front.flightDay()).name();
        rows.add(
            new Row(
                "base",
                fate.toLowerCase(Locale.ROOT).replace('_', ' '),
                world.places().locality(bases.place(b)).name()));
      }
    }
  }
}
