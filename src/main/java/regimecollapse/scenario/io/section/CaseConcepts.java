package regimecollapse.scenario.io.section;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Concept;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.SuccessionKind;

/** What a case has of all that a case may have or not, and the numbers that it needs for it. */
public final class CaseConcepts {
  /** The shipped file with these numbers. */
  public static final String SHARED = "concepts.yaml";

  private CaseConcepts() {}

  /** Those that a merged file has. */
  public static EnumSet<Concept> of(Node.Mapping file) {
    EnumSet<Concept> all = EnumSet.noneOf(Concept.class);
    for (Concept concept : Concept.values()) {
      if (has(file, concept)) {
        all.add(concept);
      }
    }
    return all;
  }

  private static boolean has(Node.Mapping file, Concept concept) {
    Node.Mapping mechanism = file.section(MechanismFormat.KEY);
    return switch (concept) {
      case STOCKS -> !file.section(StockFormat.KEY).entries().isEmpty();
      case ANNOUNCEMENTS ->
          says(file, "events", "kind", EventKind.ANNOUNCEMENT.key())
              || says(file, "patrons", CaseFormat.PLEDGE, "true");
      case BODIES -> each(file, "formations").anyMatch(it -> it.has("body"));
      case COUNTRYSIDE -> !file.section(LandFormat.KEY).entries().isEmpty();
      case SPREADING_DEALS -> says(mechanism, MechanismFormat.DEALS, DealKind.SPREADING.key());
      case SUCCESSION -> says(mechanism, MechanismFormat.SUCCESSION, SuccessionKind.APART.key());
    };
  }

  private static Stream<Node.Mapping> each(Node.Mapping file, String section) {
    return file.section(section).maps().values().stream();
  }

  private static boolean says(Node.Mapping file, String section, String key, String value) {
    return each(file, section).anyMatch(it -> says(it, key, value));
  }

  private static boolean says(Node.Mapping map, String key, String value) {
    return map.scalar(key).filter(it -> it.text().equals(value)).isPresent();
  }

  /** The numbers of a concept are needed where a case has it: they stand in one shipped file. */
  public static void check(Node.Mapping file, At at) {
    Node.Mapping stated = file.section("parameters");
    for (Concept concept : of(file)) {
      List<String> missing =
          Stream.of(Parameter.values())
              .filter(concept::owns)
              .map(Parameter::key)
              .filter(key -> !stated.has(key))
              .toList();
      if (!missing.isEmpty()) {
        at.problemOf(
            file,
            "parameters",
            "the case has %s, and nothing states %s"
                .formatted(concept.words(), String.join(", ", missing)),
            "extends: [..., " + SHARED + "]");
      }
    }
  }
}
