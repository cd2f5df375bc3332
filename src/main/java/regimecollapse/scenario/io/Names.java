package regimecollapse.scenario.io;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.PathRole;

/** The names that a scenario and its data define. A kind that could not be read is not there. */
final class Names {
  private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);

  /** The names that the scenario file itself defines. */
  static Names of(Node.Mapping file) {
    Names names = new Names();
    names.put(Kind.FACTION, file.map("factions"));
    names.put(Kind.PATRON, file.map("patrons"));
    names.put(Kind.PATH, file.map("paths"));
    names.put(Kind.STRENGTH_PATH, pathsOf(file, PathRole.STRENGTH));
    names.put(Kind.TOP_UP_PATH, pathsOf(file, PathRole.TOP_UP));
    names.put(Kind.SAFE_CONDUCT_PATH, pathsOf(file, PathRole.SAFE_CONDUCT));
    names.put(Kind.OFFER_PATH, pathsOf(file, PathRole.OFFER));
    names.put(Kind.EVENT, file.map("events"));
    names.put(Kind.GROUP, file.map("opposition"));
    names.put(Kind.ATTACK, file.section(PlanFormat.KEY).entries().keySet());
    names.put(Kind.FORMATION, file.map("formations"));
    Set<String> forces = new LinkedHashSet<>(file.section("formations").entries().keySet());
    forces.addAll(file.section("opposition").entries().keySet());
    names.put(Kind.FORCE, forces);
    names.put(Kind.HYPOTHESIS, file.map("hypotheses"));
    names.of(Kind.HYPOTHESIS).ifPresent(known -> known.addAll(RunCells.crossed(file)));
    names.put(Kind.ARM, file.map("arms"));
    names.put(Kind.PARAMETER, Arrays.stream(Parameter.values()).map(Parameter::key).toList());
    names.of(Kind.ARM).ifPresent(known -> known.addAll(ExperimentPoints.ids(file, names)));
    return names;
  }

  private void put(Kind kind, Optional<Node.Mapping> section) {
    section.ifPresent(s -> put(kind, s.entries().keySet()));
  }

  private static Optional<Node.Mapping> pathsOf(Node.Mapping file, PathRole role) {
    return file.map("paths").map(paths -> only(paths, role));
  }

  private static Node.Mapping only(Node.Mapping paths, PathRole role) {
    Map<String, Node.Entry> kept = new LinkedHashMap<>(paths.entries());
    kept.keySet().removeIf(name -> !paths.section(name).text("role").equals(role.key()));
    return new Node.Mapping(paths.place(), kept);
  }

  void put(Kind kind, Collection<String> all) {
    known.put(kind, new LinkedHashSet<>(all));
  }

  /** All names of a kind, in the order of their file. */
  Optional<Set<String>> of(Kind kind) {
    return Optional.ofNullable(known.get(kind));
  }
}
