package regimecollapse.validation;

import regimecollapse.model.Drive;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.FormationKind;

/**
 * What records do not tell of a documented run.
 *
 * @param army soldiers of the army on the rolls on the eve
 * @param militia the same of militias
 * @param eliteLost share of the 25th Division that is gone when its old commander returns
 * @param first killed per soldier of the eve in places lost within five days
 * @param later the same in places lost after that, those handed over included
 */
record Inside(double army, double militia, double eliteLost, double first, double later) {
  private static final double RETURN_DAY = 5;
  private static final double FIRST_DAYS = 5;

  static Inside of(Drive run) {
    World world = run.world();
    double eve = world.scenario().timeline().dayOf(world.scenario().timeline().reference());
    run.to(eve - 1);
    double army = rolls(world, FormationKind.ARMY);
    double militia = rolls(world, FormationKind.MILITIA);
    run.to(eve + RETURN_DAY - 0.25);
    double elite = world.formations().lostShare()[indexOf(world, "25th-division")];
    run.toEnd();
    double change = eve + FIRST_DAYS;
    return new Inside(army, militia, elite, cost(world, eve, change), cost(world, change, 1e9));
  }

  private static int indexOf(World world, String formation) {
    return world.scenario().formations().stream().map(f -> f.id()).toList().indexOf(formation);
  }

  private static double rolls(World world, FormationKind kind) {
    Units units = world.units();
    double sum = 0;
    for (int u = 0; u < units.count(); u++) {
      boolean counts = world.scenario().formations().get(units.formation()[u]).kind() == kind;
      sum += counts && units.serves(u) ? units.soldiers()[u] : 0;
    }
    return sum;
  }

  private static double cost(World world, double from, double until) {
    Places p = world.places();
    double killed = 0;
    double garrison = 0;
    for (Front.LostPlace it : world.front().lost()) {
      if (it.day() >= from && it.day() < until) {
        killed += p.killedHere()[it.place()];
        garrison += p.eveSoldiers()[it.place()];
      }
    }
    return garrison > 0 ? killed / garrison : 0;
  }
}
