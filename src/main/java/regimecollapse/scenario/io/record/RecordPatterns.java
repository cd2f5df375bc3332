package regimecollapse.scenario.io.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.pattern.RecordPattern;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;

/** Observations of how the falls of the record follow each other. */
public final class RecordPatterns {
  private RecordPatterns() {}

  /** Refuses a figure of falls where the record has none for the same use. */
  static void check(Node.Mapping it, Node.Sequence list, At here) {
    Node.Mapping compare = it.section("compare");
    Optional<Statistic> named =
        Keyed.find(Statistic.values(), compare.text("statistic")).filter(Statistic::isPattern);
    if (named.isEmpty() || compare.has("places")) {
      return;
    }
    String said =
        switch (named.get()) {
          case TAKEN_AS_RECORDED -> "by";
          case LOST_AS_RECORDED -> "how";
          default -> "place";
        };
    for (Node item : list.items()) {
      if (item instanceof Node.Mapping m
          && m.text("use").equals(it.text("use"))
          && m.has("place")
          && m.has(said)) {
        return;
      }
    }
    here.problemHere(
        "no fall of the record that is for the same use says what is compared",
        "a fall with the key " + said + " and the same use");
  }

  /** The observations of a record, each figure of falls with its places and its window. */
  public static List<Observation> bind(
      List<View> record,
      Geography geography,
      List<Faction> factions,
      List<Formation> formations,
      Timeline timeline) {
    List<Observation> all = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (View it : record) {
      all.add(RecordFormat.observation(it, timeline));
      it.optionalMap("compare")
          .filter(c -> c.map().has("from"))
          .ifPresent(c -> own.add(it.text("id")));
    }
    Set<String> government =
        factions.stream()
            .filter(f -> f.side() == Side.REGIME)
            .map(Faction::id)
            .collect(Collectors.toSet());
    return new RecordPattern(geography, government, formations, timeline, all).resolved(own);
  }
}
