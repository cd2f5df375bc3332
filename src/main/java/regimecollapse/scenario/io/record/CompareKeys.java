package regimecollapse.scenario.io.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.record.Statistic;

/** Which keys of a comparison each statistic knows, and what its lists of places may hold. */
public final class CompareKeys {
  /** The statistics that cannot do without a key. */
  private static final Map<String, Set<Statistic>> NEEDED =
      new TreeMap<>(
          Map.of(
              "formation", EnumSet.of(Statistic.FORMATION_LOST),
              "by", EnumSet.of(Statistic.SHARE_TAKEN_BY),
              "of", EnumSet.of(Statistic.INSIDE),
              "how", EnumSet.of(Statistic.SHARE_LOST_BY),
              "along", EnumSet.of(Statistic.ORDER_OVER_LINE),
              "against", EnumSet.of(Statistic.FELL_BEFORE, Statistic.DEAD_AGAINST),
              "places",
                  EnumSet.of(
                      Statistic.FOUGHT,
                      Statistic.SHARE_TAKEN_BY,
                      Statistic.FELL_BEFORE,
                      Statistic.DEAD_AGAINST,
                      Statistic.ASSAULTED,
                      Statistic.LOST_BEFORE_END)));

  /** Those that are about all where the key is left out. */
  private static final Map<String, Set<Statistic>> OPTIONAL =
      Map.of(
          "without", EnumSet.of(Statistic.ORDER_OVER_LINE),
          "of", EnumSet.of(Statistic.RR_AFTER_HELD),
          "from",
              EnumSet.of(
                  Statistic.RR_NEAR,
                  Statistic.RR_OWN,
                  Statistic.RR_AFTER_HELD,
                  Statistic.BURST,
                  Statistic.UNATTACKED,
                  Statistic.SHARE_LOST_BY,
                  Statistic.TAKEN_AS_RECORDED,
                  Statistic.LOST_AS_RECORDED),
          "places",
              EnumSet.of(
                  Statistic.PLACES_LOST,
                  Statistic.ORDER_OF_FALLS,
                  Statistic.RR_NEAR,
                  Statistic.RR_OWN,
                  Statistic.RR_AFTER_HELD,
                  Statistic.BURST,
                  Statistic.DEAD_FIRST,
                  Statistic.UNATTACKED,
                  Statistic.SHARE_LOST_BY,
                  Statistic.GOVERNMENT_DEAD_BY,
                  Statistic.REBELS_DEAD_BY,
                  Statistic.GOVERNMENT_DEAD,
                  Statistic.REBELS_DEAD,
                  Statistic.REBELS_PER_GOVERNMENT_DEAD,
                  Statistic.GOVERNMENT_DEAD_EARLY,
                  Statistic.DEAD_RATIO_FALLS));

  /** What each of them is, for the message that it is missing. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "of", "the observations that it is about",
          "how", "the manners that it is about",
          "along", "the way along which road distance is measured",
          "against", "the places with which they are compared",
          "places", "the places that it is about");

  private static final List<String> WINDOW = List.of("low", "high");
  private static final List<String> LISTS =
      List.of("places", "against", "along", "without", "of", "how");

  private CompareKeys() {}

  /** The statistics that know a key, in words; empty for one that all know. */
  static String of(String key) {
    return Arrays.stream(Statistic.values())
        .filter(s -> has(NEEDED, key, s) || has(OPTIONAL, key, s))
        .map(Keyed::key)
        .collect(Collectors.joining(", ", "; of ", ""));
  }

  private static boolean has(Map<String, Set<Statistic>> all, String key, Statistic statistic) {
    return all.getOrDefault(key, Set.of()).contains(statistic);
  }

  /** What a statistic is about has to be named, and nothing else. */
  static void check(Node.Mapping it, Statistic statistic, At here) {
    for (String key : NEEDED.keySet()) {
      if (has(NEEDED, key, statistic) && !it.has(key)) {
        String legal = key + ": " + MEANINGS.getOrDefault(key, "whom it is about");
        here.problemHere(statistic.key() + " needs " + key, legal);
      }
    }
    fromRecord(it, statistic, here);
    List<String> known = known(statistic);
    for (String key : it.entries().keySet()) {
      boolean aboutIt = NEEDED.containsKey(key) || OPTIONAL.containsKey(key);
      boolean ofAnOrder = !statistic.isOfOneRun() && key.equals("tolerance");
      if ((aboutIt || ofAnOrder) && !known.contains(key)) {
        Place place = it.entries().get(key).key();
        here.key(key, place)
            .problemHere(statistic.key() + " does not know this key", String.join(", ", known));
      }
    }
    lists(it, here);
  }

  /** The record's own falls are all of the same use, and say nothing of repulses. */
  private static void fromRecord(Node.Mapping it, Statistic statistic, At here) {
    if (it.has("from") && it.has("places")) {
      here.problemHere("the record's own falls are the places", "leave places out, or from");
    }
    if (it.has("from") && statistic == Statistic.RR_AFTER_HELD && !it.has("of")) {
      here.problemHere("falls do not tell of repulses", "of: the observations that do");
    }
  }

  /** The keys that a statistic knows. */
  private static List<String> known(Statistic statistic) {
    boolean day = statistic.isDay();
    return Stream.of(
            Stream.of("statistic"),
            Stream.of(
                    "places", "against", "by", "formation", "of", "along", "without", "how", "from")
                .filter(k -> has(NEEDED, k, statistic) || has(OPTIONAL, k, statistic)),
            statistic.isOfOneRun() && !day ? WINDOW.stream() : Stream.<String>of(),
            statistic.isOfOneRun() ? Stream.of("tolerance") : Stream.<String>of(),
            Stream.of("accept", "why"))
        .flatMap(s -> s)
        .toList();
  }

  /** No place twice, none against itself, and a way has two ends. */
  private static void lists(Node.Mapping it, At here) {
    for (String key : LISTS) {
      Set<String> seen = new HashSet<>();
      for (Node item : it.items(key)) {
        if (item instanceof Node.Scalar s && !seen.add(s.text())) {
          here.key(key, here.owner()).problem(s, "it is in the list twice", "each name once");
        }
      }
    }
    Set<String> places = texts(it, "places");
    for (Node item : it.items("against")) {
      if (item instanceof Node.Scalar s && places.contains(s.text())) {
        here.key("against", here.owner())
            .problem(s, "the place is compared with itself", "a place that is not in places");
      }
    }
    if (it.items("along").size() == 1) {
      here.problemOf(it, "along", "one place is no way", "two places or more, in their order");
    }
  }

  /** The texts of a list under a key, each once. */
  public static Set<String> texts(Node.Mapping it, String key) {
    return it.items(key).stream()
        .filter(Node.Scalar.class::isInstance)
        .map(n -> ((Node.Scalar) n).text())
        .collect(Collectors.toSet());
  }
}
