package regimecollapse.scenario.io.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.io.section.PlanFormat;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.sweep.ExperimentPoints;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.PathRole;

/** The names that a scenario file itself defines. */
public final class DefinedNames {
  private DefinedNames() {}

  /** Those of a complete file; a section that is no map defines none. */
  public static Names of(Node.Mapping file) {
    Names names = new Names(MeantKey::of);
    put(names, Kind.FACTION, file.map("factions"));
    put(names, Kind.PATRON, file.map("patrons"));
    put(names, Kind.PATH, file.map("paths"));
    put(names, Kind.STRENGTH_PATH, pathsOf(file, PathRole.STRENGTH));
    put(names, Kind.TOP_UP_PATH, pathsOf(file, PathRole.TOP_UP));
    put(names, Kind.SAFE_CONDUCT_PATH, pathsOf(file, PathRole.SAFE_CONDUCT));
    put(names, Kind.OFFER_PATH, pathsOf(file, PathRole.OFFER));
    put(names, Kind.EVENT, file.map("events"));
    put(names, Kind.GROUP, file.map("opposition"));
    names.put(Kind.ATTACK, file.section(PlanFormat.KEY).entries().keySet());
    put(names, Kind.FORMATION, file.map("formations"));
    Set<String> forces = new LinkedHashSet<>(file.section("formations").entries().keySet());
    forces.addAll(file.section("opposition").entries().keySet());
    names.put(Kind.FORCE, forces);
    put(names, Kind.HYPOTHESIS, file.map("hypotheses"));
    names.of(Kind.HYPOTHESIS).ifPresent(known -> known.addAll(RunCells.crossed(file)));
    put(names, Kind.ARM, file.map("arms"));
    names.put(Kind.PARAMETER, Arrays.stream(Parameter.values()).map(Parameter::key).toList());
    names.of(Kind.ARM).ifPresent(known -> known.addAll(ExperimentPoints.ids(file, names)));
    return names;
  }

  private static void put(Names names, Kind kind, Optional<Node.Mapping> section) {
    section.ifPresent(s -> names.put(kind, s.entries().keySet()));
  }

  private static Optional<Node.Mapping> pathsOf(Node.Mapping file, PathRole role) {
    return file.map("paths").map(paths -> only(paths, role));
  }

  private static Node.Mapping only(Node.Mapping paths, PathRole role) {
    Map<String, Node.Entry> kept = new LinkedHashMap<>(paths.entries());
    kept.keySet().removeIf(name -> !paths.section(name).text("role").equals(role.key()));
    return new Node.Mapping(paths.place(), kept);
  }
}
