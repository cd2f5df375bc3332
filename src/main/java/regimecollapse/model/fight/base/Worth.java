package regimecollapse.model.fight.base;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.model.rule.CountrysideRule;
import regimecollapse.model.rule.fight.StaffRule;
import regimecollapse.model.rule.fight.StrengthRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Land;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.path.PathRole;

/** Combat worth of a present soldier of each formation, apart from morale (ODD 7.14). */
public final class Worth {
  private final World world;
  private final Formations formations;
  private final Regime regime;
  private final Land land;
  private final StrengthRule strength;
  private final StaffRule staff;
  private final int[] run;

  /** Takes what it needs. */
  public Worth(World world) {
    this.world = world;
    formations = world.formations();
    regime = world.regime();
    land = world.land();
    strength = StrengthRule.of(world.numbers()::of);
    staff = StaffRule.of(world.numbers()::of);
    run = runByAllies(world);
  }

  /** The patron whose staff runs each formation: the one that it really obeys; or -1. */
  private static int[] runByAllies(World world) {
    List<Formation> formations = world.scenario().formations();
    List<String> patrons = world.scenario().patrons().stream().map(Patron::id).toList();
    Set<String> staffed =
        world.scenario().paths().stream()
            .filter(path -> path.role() == PathRole.ALLIED_STAFF)
            .flatMap(path -> path.patron().stream())
            .collect(Collectors.toSet());
    return formations.stream()
        .mapToInt(f -> staffed.contains(f.patron()) ? patrons.indexOf(f.patron()) : -1)
        .toArray();
  }

  /** Takes supply, leadership and staff as they are now. */
  public void refresh() {
    Formations f = formations;
    Regime r = regime;
    for (int i = 0; i < f.count(); i++) {
      double supply = StrengthRule.supply(f.armour()[i], r.ammunition(), r.fuel());
      f.combatWorth()[i] = worth(i, supply);
      if (land.exists()) {
        f.worthByAir()[i] = worth(i, CountrysideRule.byAir(supply, r.air()));
      }
    }
  }

  private double worth(int i, double supply) {
    double worth = strength.worth(formations.readiness()[i], supply, formations.leadership()[i]);
    return run[i] >= 0 ? worth * staff.worthLeft(regime.staffOf(run[i])) : worth;
  }

  /** Worth of a soldier of a formation at a place; a town that is cut off is supplied by air. */
  public double at(int place, int formation) {
    return world.worthAt(place, formation);
  }
}
