package regimecollapse.model.slow;

import java.util.List;
import java.util.Optional;
import regimecollapse.model.rule.AnnouncementRule;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;

/** How much of the regime rests on each patron, 0 to 1 (ODD 7.8). */
public final class Dependence {
  private final double[] of;

  /**
   * Takes what it needs.
   *
   * @param world state
   * @param support who gives what
   * @param strength of each formation at the reference, soldiers
   */
  public Dependence(World world, Support support, double[] strength) {
    AnnouncementRule rule = new AnnouncementRule(world.numbers()::of);
    Scenario scenario = world.scenario();
    of = new double[scenario.patrons().size()];
    for (int i = 0; i < of.length; i++) {
      String patron = scenario.patrons().get(i).id();
      of[i] =
          rule.dependence(
              support.part(PathRole.FINANCE, i),
              support.part(PathRole.ALLIED_FINANCE, i),
              support.part(PathRole.LOGISTICS, i),
              men(scenario, patron, strength));
    }
  }

  /** The part of all men whose number follows a path of the patron. */
  private static double men(Scenario scenario, String patron, double[] strength) {
    List<Formation> formations = scenario.formations();
    double all = 0;
    double its = 0;
    for (int f = 0; f < strength.length; f++) {
      all += strength[f];
      its += troops(scenario, patron, formations.get(f).strengthPath()) ? strength[f] : 0;
    }
    return all > 0 ? its / all : 0;
  }

  private static boolean troops(Scenario scenario, String patron, Optional<String> path) {
    return path.isPresent()
        && scenario.paths().stream()
            .filter(p -> p.id().equals(path.get()))
            .map(Path::patron)
            .anyMatch(giver -> giver.filter(patron::equals).isPresent());
  }

  /** What rests on a patron, by its place among the patrons of the case. */
  public double on(int patron) {
    return of[patron];
  }
}
