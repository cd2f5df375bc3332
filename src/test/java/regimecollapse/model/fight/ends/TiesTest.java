package regimecollapse.model.fight.ends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.rule.SurrenderRule;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.force.Formation;

/** How close places are to each other (ODD 7.20). */
class TiesTest {
  @Test
  void tiesAreThoseOfProvinceOfTheGreatestFormationAndOfRoad() {
    World world =
        new CollapseModel(
                new Runner(TinyWorld.line(12).build()).input(new RunKey("any", "base", 0)))
            .world();
    Ties ties = new Ties(world);
    List<Formation> formations = world.scenario().formations();
    int kin = 0;
    int strangers = 0;
    for (int j = 0; j < world.places().count(); j++) {
      for (int k = 0; k < world.places().count(); k++) {
        int one = greatest(world, j);
        int other = greatest(world, k);
        boolean related =
            one >= 0
                && other >= 0
                && (one == other
                    || !Collections.disjoint(
                        formations.get(one).home(), formations.get(other).home()));
        kin += one >= 0 && other >= 0 && related ? 1 : 0;
        strangers += one >= 0 && other >= 0 && !related ? 1 : 0;
        int from = k;
        boolean road =
            IntStream.of(world.places().roads().neighbours(j)).anyMatch(next -> next == from);
        boolean province =
            world
                .places()
                .locality(j)
                .governorate()
                .equals(world.places().locality(k).governorate());
        assertThat(ties.to(j)[k])
            .as(j + " and " + k)
            .isEqualTo(SurrenderRule.tie(province, related, road));
      }
    }
    assertThat(kin).isPositive();
    assertThat(strangers).isPositive();
  }

  /** The formation with most soldiers in a place, the first of equals; -1 if nobody is there. */
  private static int greatest(World world, int place) {
    Units units = world.units();
    int[] men = new int[world.scenario().formations().size()];
    for (int u = 0; u < units.count(); u++) {
      men[units.formation()[u]] += units.place()[u] == place ? units.soldiers()[u] : 0;
    }
    int most = IntStream.of(men).max().orElse(0);
    return most == 0
        ? -1
        : IntStream.range(0, men.length).filter(f -> men[f] == most).findFirst().orElse(-1);
  }
}
