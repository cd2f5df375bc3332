package regimecollapse.model.slow;

import java.util.List;
import regimecollapse.model.rule.BodyRule;
import regimecollapse.model.rule.ComplianceRule;
import regimecollapse.model.rule.LeadershipRule;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.force.Formation;

/** Removal and return of commanders (ODD 7.10). */
public final class Purges {
  private final World world;
  private final Support support;
  private final int[] patron;
  private final int[] topUp;
  private final LeadershipRule leadership;
  private final ComplianceRule compliance;
  private final BodyRule body;

  /** Takes what it needs. */
  public Purges(World world, Support support) {
    this.world = world;
    this.support = support;
    leadership = new LeadershipRule(world.numbers()::of, Weekly.DAYS);
    compliance = new ComplianceRule(world.numbers()::of, Weekly.DAYS);
    body = new BodyRule(world.numbers()::of);
    List<Formation> formations = world.scenario().formations();
    List<String> ids = world.scenario().patrons().stream().map(Patron::id).toList();
    patron = formations.stream().mapToInt(f -> ids.indexOf(f.patron())).toArray();
    topUp =
        formations.stream()
            .mapToInt(f -> f.topUpPath().map(support::topUpIndex).orElse(-1))
            .toArray();
  }

  /**
   * Removes the commander of a formation on a day. The officers of all others take note. Of one who
   * has changed side, or of whose men nobody serves any longer, nothing can be taken.
   */
  public void purge(int formation, double day) {
    if (gone(formation)) {
      return;
    }
    double[] shock = world.formations().shock();
    for (int i = 0; i < shock.length; i++) {
      shock[i] = i == formation ? leadership.purged(shock[i]) : leadership.noticed(shock[i]);
    }
    threaten(formation, day);
    world.regime().hold(compliance.holdAfterPurge(world.regime().hold()));
    if (patron[formation] >= 0) {
      support.purged(patron[formation], day);
    }
  }

  /** Whether there is a commander to listen no more: without a body there always is. */
  private boolean gone(int formation) {
    if (world.scenario().formations().get(formation).body().isEmpty()) {
      return false;
    }
    Units units = world.units();
    boolean serves = false;
    for (int u = units.first(formation); u < units.first(formation + 1); u++) {
      serves |= units.serves(u) && units.soldiers()[u] > 0;
    }
    return world.formations().wentOver()[formation] || !serves;
  }

  /** Its commander, and those of the same patron, feel that they may be next. */
  private void threaten(int formation, double day) {
    double[] threat = world.formations().threat();
    double[] since = world.formations().threatDay();
    for (int f = 0; f < threat.length; f++) {
      if (f == formation || patron[formation] >= 0 && patron[f] == patron[formation]) {
        threat[f] = body.threatened(body.faded(threat[f], day - since[f]));
        since[f] = day;
      }
    }
  }

  /** Brings the old commander back: the cause of the shock ends, its effect lasts for a while. */
  public void reinstate(int formation) {
    if (gone(formation)) {
      return;
    }
    world.formations().shock()[formation] = 0;
    world.formations().threat()[formation] = 0;
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (units.formation()[u] == formation) {
        units.belief()[u] = compliance.encouraged(units.belief()[u]);
      }
    }
  }

  /** The formation of a patron with the best commander; -1 if it has none. */
  int mostPrized(int ofPatron) {
    double[] quality = world.formations().quality();
    int best = -1;
    for (int f = 0; f < patron.length; f++) {
      if (patron[f] == ofPatron && !gone(f) && (best < 0 || quality[f] > quality[best])) {
        best = f;
      }
    }
    return best;
  }

  /** Mean index of the top-up pay of a patron's formations, by strength; 0 if it pays none. */
  double paidShare(int ofPatron, Support support, double day) {
    double sum = 0;
    double weight = 0;
    for (int f = 0; f < patron.length && ofPatron >= 0; f++) {
      if (patron[f] == ofPatron && topUp[f] >= 0) {
        double strength = world.formations().strength()[f];
        sum += strength * support.topUp(topUp[f], day);
        weight += strength;
      }
    }
    return weight > 0 ? sum / weight : 0;
  }
}
