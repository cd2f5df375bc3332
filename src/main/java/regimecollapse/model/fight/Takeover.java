package regimecollapse.model.fight;

import java.util.Arrays;
import java.util.List;
import regimecollapse.model.fight.steady.Steady;
import regimecollapse.model.rule.fight.FallRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.SuccessionKind;

/**
 * A place changes hands: the one door through which the government loses anything, or takes it back
 * (ODD 7.15, 7.17).
 */
public final class Takeover {
  private final World world;
  private final Leaving leaving;
  private final News news;
  private final int[] faction;
  private final int[] home;
  private final int[] garrison;
  private final int[] holders;
  private int holding;
  private final double population;
  private final double fought;

  /** Takes what it needs. */
  public Takeover(World world, Leaving leaving, News news) {
    this.world = world;
    this.leaving = leaving;
    this.news = news;
    List<String> ids = world.scenario().factions().stream().map(Faction::id).toList();
    List<OppositionGroup> groups = world.scenario().opposition();
    faction = groups.stream().mapToInt(g -> ids.indexOf(g.faction())).toArray();
    Places p = world.places();
    home = p.faction().clone();
    garrison = new int[home.length];
    holders = new int[world.units().count()];
    double sum = 0;
    for (int j = 0; j < p.count(); j++) {
      sum += p.regime()[j] ? p.locality(j).population() : 0;
    }
    population = sum;
    fought = world.numbers().of(Parameter.OUTCOME_FOUGHT);
  }

  /**
   * Gives a place to a group.
   *
   * @param place index of the place
   * @param group index of the group
   * @param way how it is lost
   * @param day model day
   */
  public void take(int place, int group, Front.Way way, double day) {
    take(place, group, way, 0, day);
  }

  /**
   * Gives a place to a group whose new commander brings it along: who does not follow him leaves,
   * and nobody dies.
   *
   * @param place index of the place
   * @param group index of the group
   * @param gone soldiers of its garrison who have followed him
   * @param day model day
   */
  public void bring(int place, int group, int gone, double day) {
    take(place, group, Front.Way.CHANGE_OF_SIDE, gone, day);
    world.opposition().settle(group, place);
  }

  private void take(int place, int group, Front.Way way, int gone, double day) {
    Places p = world.places();
    p.regime()[place] = false;
    p.faction()[place] = faction[group];
    p.lostDay()[place] = day;
    p.endAssault(place);
    p.prepared()[place] = false;
    p.dealt()[place] = way == Front.Way.DEAL;
    int there = findGarrison(place) + gone;
    Front.LostPlace loss =
        new Front.LostPlace(
            day, place, faction[group], way, fought(place), there, p.ordered()[place]);
    world.front().lose(loss, p.locality(place).population(), population);
    emptyGarrison(way, day);
    Opposition o = world.opposition();
    for (int g = 0; g < o.count(); g++) {
      o.free()[g][place] += o.attacking()[g][place];
      o.attacking()[g][place] = 0;
    }
    news.fall(loss);
  }

  /** Finds the units that hold a place; gives the soldiers on their rolls. */
  private int findGarrison(int place) {
    Units units = world.units();
    int men = 0;
    holding = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.place()[u] == place && units.holds(u)) {
        holders[holding++] = u;
        men += units.soldiers()[u];
      }
    }
    return men;
  }

  private void emptyGarrison(Front.Way way, double day) {
    Units units = world.units();
    for (int i = 0; i < holding; i++) {
      int u = holders[i];
      // Those of former rebels may have gone over as a body by now.
      if (units.holds(u)) {
        if (way == Front.Way.DEAL) {
          leaving.gone(u, UnitStatus.SURRENDERED);
        } else if (way == Front.Way.HANDOVER) {
          leaving.handOver(u);
        } else {
          leaving.leave(u, day, way != Front.Way.CHANGE_OF_SIDE);
        }
      }
    }
  }

  /** What makes men steadier or less so. */
  public Steady steady() {
    return leaving.steady();
  }

  /** Ends the leader: all that is left is handed over, or is left to itself. */
  void loseLeader(double day) {
    if (world.scenario().rules().succession() == SuccessionKind.AT_ONCE) {
      handOverAll(day);
    } else {
      world.front().flee(day);
    }
  }

  /** Leaves all that is left without a government: units and places are handed over. */
  void handOverAll(double day) {
    world.front().flee(day);
    Places p = world.places();
    int heir = heir();
    countGarrisons();
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        world.account().handOver(units.soldiers()[u]);
        units.status()[u] = UnitStatus.DISSOLVED.code();
        units.soldiers()[u] = 0;
      }
    }
    for (int j = 0; j < p.count(); j++) {
      if (p.regime()[j]) {
        p.regime()[j] = false;
        p.faction()[j] = heir;
        p.lostDay()[j] = day;
        Front.LostPlace loss =
            new Front.LostPlace(
                day, j, heir, Front.Way.HANDOVER, fought(j), garrison[j], p.ordered()[j]);
        world.front().lose(loss, p.locality(j).population(), population);
      }
    }
    world.front().finish();
  }

  /** Soldiers on the rolls of the units that hold each place now. */
  private void countGarrisons() {
    Arrays.fill(garrison, 0);
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (units.holds(u)) {
        garrison[units.place()[u]] += units.soldiers()[u];
      }
    }
  }

  /**
   * Gives a place back to the government: who held it falls back to the first neighbouring place
   * that the government does not hold, or goes home. What was news is not unsaid, but that they
   * were thrown back is news as well.
   *
   * @param from index of the place from which it was retaken
   */
  void retake(int place, int from, double day) {
    Places p = world.places();
    p.regime()[place] = true;
    p.faction()[place] = home[place];
    p.lostDay()[place] = Double.NaN;
    p.dealt()[place] = false;
    p.ordered()[place] = false;
    world.front().retake(place, from, day, p.locality(place).population(), population);
    Opposition o = world.opposition();
    o.unsettle(place);
    int back = p.notHeldNextTo(place);
    for (int g = 0; g < o.count(); g++) {
      if (back >= 0) {
        o.free()[g][back] += o.free()[g][place];
      }
      o.free()[g][place] = 0;
    }
    news.repulse(place);
  }

  private boolean fought(int place) {
    Places p = world.places();
    return FallRule.fought(p.killedHere()[place], p.eveSoldiers()[place], fought);
  }

  /** The faction of the group with most fighters in the field. */
  private int heir() {
    return faction[strongest()];
  }

  /** The group with most fighters in the field, the first of equals. */
  public int strongest() {
    int best = 0;
    for (int g = 1; g < faction.length; g++) {
      if (world.opposition().men(g) > world.opposition().men(best) + Opposition.NOBODY) {
        best = g;
      }
    }
    return best;
  }
}
