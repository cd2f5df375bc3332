package regimecollapse.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.model.state.Account;
import regimecollapse.model.state.Bases;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Garrisons;
import regimecollapse.model.state.HomeGround;
import regimecollapse.model.state.Land;
import regimecollapse.model.state.Numbers;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Toll;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Quantile;
import regimecollapse.random.Stream;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.PathSeries;

/** Makes the state of the first day from the input of a run (ODD 5). */
final class WorldBuilder {
  private final ModelInput input;
  private final Scenario scenario;
  private final Numbers numbers;
  private final Planning planning;

  WorldBuilder(ModelInput input) {
    this.input = input;
    planning = new Planning(input);
    this.scenario = planning.scenario();
    this.numbers = new Numbers(input.parameters());
  }

  World build() {
    Places places = places();
    Units units = units(places);
    Account account = new Account();
    long soldiers = 0;
    for (int s : units.soldiers()) {
      soldiers += s;
    }
    account.open(soldiers);
    EnumSet<Factor> factors = EnumSet.noneOf(Factor.class);
    factors.addAll(input.arm().factors());
    return new World(
        scenario,
        numbers,
        factors,
        units,
        new Formations(input.formations()),
        places,
        planning.opposition(),
        new Regime(),
        account,
        new Front(),
        new Toll(places.count()),
        new Bases(
            scenario.patrons(),
            scenario.geography().localities().stream().map(Locality::id).toList()),
        new HomeGround(scenario, units, places),
        new Land(scenario, numbers, input.countryside()));
  }

  private Places places() {
    Places places = new Places(scenario.geography(), input.roads());
    List<String> ids = scenario.factions().stream().map(Faction::id).toList();
    boolean[] held = Garrisons.heldBy(scenario.geography().localities(), government());
    for (int j = 0; j < places.count(); j++) {
      places.faction()[j] = ids.indexOf(places.locality(j).controller());
      places.regime()[j] = held[j];
    }
    return places;
  }

  private Set<String> government() {
    return scenario.factions().stream()
        .filter(f -> f.side() == Side.REGIME)
        .map(Faction::id)
        .collect(Collectors.toSet());
  }

  /** Units of near equal size, at most the scenario's number of soldiers each. */
  private Units units(Places places) {
    List<int[]> made = new ArrayList<>();
    Garrisons garrisons = new Garrisons(scenario.geography(), places.regime());
    for (int f = 0; f < scenario.formations().size(); f++) {
      int[] at = garrisons.soldiers(scenario.formations().get(f).garrison(), strength(f));
      for (int j = 0; j < at.length; j++) {
        int count = (at[j] + scenario.soldiersPerAgent() - 1) / scenario.soldiersPerAgent();
        for (int i = 0; i < count; i++) {
          int size = at[j] / count + (i < at[j] % count ? 1 : 0);
          made.add(new int[] {f, j, size});
        }
      }
    }
    int[] formation = made.stream().mapToInt(unit -> unit[0]).toArray();
    Units units = new Units(formation, scenario.formations().size());
    Stream thresholds = input.seed().stream("unit threshold");
    Stream offsets = input.seed().stream("unit morale");
    units.thresholds(u -> threshold(thresholds.uniform(u, 0)));
    for (int u = 0; u < made.size(); u++) {
      units.place()[u] = made.get(u)[1];
      units.soldiers()[u] = made.get(u)[2];
      units.moraleOffset()[u] = numbers.of(Parameter.MORALE_SPREAD) * offsets.normal(u, 0);
    }
    return units;
  }

  private double threshold(double uniform) {
    return Quantile.kumaraswamy(
        uniform, numbers.of(Parameter.STAND_THRESHOLD_A), numbers.of(Parameter.STAND_THRESHOLD_B));
  }

  /** Soldiers of a formation on the first day: no arm has changed anything before it. */
  private int strength(int f) {
    Formation formation = scenario.formations().get(f);
    PathSeries path = formation.strengthPath().map(input.history()::get).orElse(null);
    double index = path == null ? 1 : path.at(0);
    return (int) StrictMath.rint(input.formations()[0][f] * index);
  }
}
