package regimecollapse.scenario.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Player;

/** Attributions for tests. */
public final class Factors {
  private Factors() {}

  /** Among so many factors, named a, b, c ...; each is one switch. */
  public static Attribution among(int players, int permutations) {
    List<Player> all = new ArrayList<>();
    for (int i = 0; i < players; i++) {
      String id = String.valueOf((char) ('a' + i));
      all.add(new Player(id, "Factor " + id, Set.of(Factor.values()[i])));
    }
    return new Attribution(new Arm("documented", "as it was", List.of()), permutations, all);
  }

  /** A scenario with an attribution. */
  public static Scenario in(Scenario s, Attribution attribution) {
    return new Scenario(
        s.title(),
        s.purpose(),
        s.speculative(),
        s.timeline(),
        s.replications(),
        s.seed(),
        s.soldiersPerAgent(),
        s.hoursPerStep(),
        s.geography(),
        s.factions(),
        s.patrons(),
        s.paths(),
        s.events(),
        s.formations(),
        s.opposition(),
        s.factors(),
        s.parameters(),
        s.hypotheses(),
        s.arms(),
        s.outputs(),
        s.observations(),
        s.facts(),
        Optional.of(attribution),
        s.fit(),
        List.of(),
        s.stocks(),
        s.countryside(),
        s.rules());
  }
}
