package regimecollapse.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import regimecollapse.model.ModelInput;
import regimecollapse.model.state.RoadGraph;
import regimecollapse.quantity.Timeline;
import regimecollapse.random.Seed;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Countryside;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.Stocks;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.force.Body;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathSeries;

/**
 * Draws every uncertain number of a run. A draw is keyed by the name of the number, so that
 * hypotheses and arms that agree on a prior agree on its value, replication by replication. All
 * points of one path share a draw: a path is high or low as a whole. So do the ghosts of all
 * formations, and the lost shares of all provinces: what is not known of them is the level of the
 * whole country, and draws apart would make its sum all but sure.
 */
final class InputSampler {
  private static final Uncertain NOTHING = Uncertain.of(0);

  private final Scenario scenario;
  private final RoadGraph roads;

  InputSampler(Scenario scenario, RoadGraph roads) {
    this.scenario = scenario;
    this.roads = roads;
  }

  ModelInput sample(Hypothesis hypothesis, ArmSettings arm, Seed run, Given given) {
    Seed seed = given.inputs(run);
    double[] parameters = parameters(hypothesis, arm, seed, given);
    Map<String, PathSeries> history = paths(seed);
    return new ModelInput(
        scenario,
        hypothesis.mechanism(),
        arm,
        roads,
        parameters,
        changed(arm, history, seed),
        history,
        formations(parameters, arm, seed),
        groups(arm, seed),
        spending(seed),
        attacks(arm, seed),
        stocks(seed),
        leaves(arm, seed),
        countryside(seed),
        run);
  }

  private static double draw(Uncertain number, String name, Seed seed) {
    return Draws.of(number.prior(), seed.stream("input " + name).uniform(0, 0));
  }

  private double[] parameters(Hypothesis hypothesis, ArmSettings arm, Seed seed, Given given) {
    Parameter[] all = Parameter.values();
    double[] values = new double[all.length];
    for (Parameter p : all) {
      Uncertain belief = arm.parameters().getOrDefault(p, scenario.belief(hypothesis, p));
      // What an arm changes, or a scenario states as one number, is not for others to give.
      boolean free = !arm.parameters().containsKey(p) && !(belief.prior() instanceof Prior.Fixed);
      OptionalDouble fixed = free ? given.of(p, belief.prior()) : OptionalDouble.empty();
      double value =
          fixed.isPresent()
              ? fixed.getAsDouble()
              : Draws.of(belief.prior(), Given.quantile(p, seed));
      values[p.ordinal()] = Math.max(p.least(), Math.min(p.most(), value));
    }
    return values;
  }

  private Map<String, PathSeries> paths(Seed seed) {
    Map<String, PathSeries> series = new LinkedHashMap<>();
    for (Path path : scenario.paths()) {
      series.put(path.id(), series(path, path.points(), seed));
    }
    return series;
  }

  private Map<String, PathSeries> changed(
      ArmSettings arm, Map<String, PathSeries> history, Seed seed) {
    Map<String, PathSeries> series = new LinkedHashMap<>(history);
    for (PathChange change : arm.pathChanges()) {
      for (Path path : scenario.paths()) {
        if (change.paths().contains(path.id())) {
          series.computeIfPresent(
              path.id(),
              (id, s) -> change.after(s, scenario.timeline(), pts -> series(path, pts, seed)));
        }
      }
    }
    return series;
  }

  private PathSeries series(Path path, List<PathPoint> points, Seed seed) {
    double u = seed.stream("input path " + path.id()).uniform(0, 0);
    Timeline time = scenario.timeline();
    double[] days = points.stream().mapToDouble(p -> time.dayOf(p.date())).toArray();
    double[] values =
        points.stream().mapToDouble(p -> Math.max(0, Draws.of(p.value().prior(), u))).toArray();
    return new PathSeries(days, values, path.interpolation());
  }

  private double[][] formations(double[] parameters, ArmSettings arm, Seed seed) {
    List<Formation> all = scenario.formations();
    double[][] rows = {
      row(all, "strength", Formation::strength, seed),
      row(all, "top-up", Formation::topUpShare, seed),
      row(all, "commander", Formation::commanderQuality, seed),
      row(all, "air", Formation::airPriority, seed),
      row(all, "armour", Formation::armour, seed),
      row(all, "readiness", Formation::readiness, seed),
      row(all, "offer", f -> f.body().map(Body::offer).orElse(NOTHING), seed),
      row(all, "hold", f -> f.body().map(Body::hold).orElse(NOTHING), seed),
      row(all, "ties", f -> f.body().map(Body::ties).orElse(NOTHING), seed),
      together(all, "ghosts", Formation::ghosts, seed)
    };
    double[] ghosts = rows[rows.length - 1];
    for (int f = 0; f < ghosts.length; f++) {
      double factor = arm.ghosts().getOrDefault(all.get(f).id(), 1.0);
      ghosts[f] = Math.min(1, factor * ghosts[f]);
    }
    scaleArmy(rows[0], parameters[Parameter.FORCES_ARMY_ROLLS.ordinal()]);
    for (int f = 0; f < all.size(); f++) {
      rows[0][f] *= arm.strength(all.get(f).id());
    }
    return rows;
  }

  /** Army strengths are weights: they are made to add up to the army's rolls. */
  private void scaleArmy(double[] strength, double rolls) {
    double sum = 0;
    for (int f = 0; f < strength.length; f++) {
      sum += isArmy(f) ? strength[f] : 0;
    }
    for (int f = 0; f < strength.length; f++) {
      strength[f] *= isArmy(f) && sum > 0 ? rolls / sum : 1;
    }
  }

  private boolean isArmy(int f) {
    return scenario.formations().get(f).kind() == FormationKind.ARMY;
  }

  private static double[] row(
      List<Formation> all, String name, Function<Formation, Uncertain> number, Seed seed) {
    ToDoubleFunction<Formation> drawn =
        f -> draw(number.apply(f), "formation " + f.id() + " " + name, seed);
    return all.stream().mapToDouble(drawn).toArray();
  }

  private double[][] groups(ArmSettings arm, Seed seed) {
    List<OppositionGroup> all = scenario.opposition();
    double[][] rows = new double[4][all.size()];
    for (int g = 0; g < all.size(); g++) {
      OppositionGroup it = all.get(g);
      double factor = arm.strength(it.id());
      rows[0][g] = factor * draw(it.strength(), "group " + it.id() + " strength", seed);
      rows[1][g] = factor * draw(it.followOn(), "group " + it.id() + " follow-on", seed);
      rows[2][g] = draw(it.quality(), "group " + it.id() + " quality", seed);
      rows[3][g] = draw(it.delayDays(), "group " + it.id() + " delay", seed);
    }
    return rows;
  }

  private static double[][] attacks(ArmSettings arm, Seed seed) {
    List<PlannedAttack> all = arm.attacks();
    double[][] rows = new double[2][all.size()];
    for (int a = 0; a < all.size(); a++) {
      PlannedAttack it = all.get(a);
      rows[0][a] = draw(it.share(), "attack " + it.id() + " share", seed);
      rows[1][a] = draw(it.pace(), "attack " + it.id() + " pace", seed);
    }
    return rows;
  }

  private double[] stocks(Seed seed) {
    Stocks all = scenario.stocks();
    return new double[] {
      stock(all.ammunition(), "ammunition", seed),
      stock(all.fuel(), "fuel", seed),
      stock(all.pay(), "pay", seed)
    };
  }

  private static double stock(Optional<Uncertain> number, String name, Seed seed) {
    return number.map(it -> draw(it, "stock " + name, seed)).orElse(Double.NaN);
  }

  private static double[] leaves(ArmSettings arm, Seed seed) {
    return arm.events().stream()
        .mapToDouble(
            it -> it.leaves().map(n -> draw(n, "event " + it.id() + " leaves", seed)).orElse(0.0))
        .toArray();
  }

  private double[] countryside(Seed seed) {
    return together(scenario.countryside(), "countryside", Countryside::contested, seed);
  }

  /** A number of each of several things at one quantile: all are high, or all low. */
  private static <T> double[] together(
      List<T> all, String name, Function<T, Uncertain> number, Seed seed) {
    double u = seed.stream("input " + name).uniform(0, 0);
    return all.stream().mapToDouble(it -> Draws.of(number.apply(it).prior(), u)).toArray();
  }

  private double[] spending(Seed seed) {
    List<Patron> all = scenario.patrons();
    double[] values = new double[all.size()];
    for (int i = 0; i < values.length; i++) {
      Patron it = all.get(i);
      values[i] = it.foreign() ? draw(it.spending(), "patron " + it.id() + " spending", seed) : 0;
    }
    return values;
  }
}
