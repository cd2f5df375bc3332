package regimecollapse.scenario.change;

import java.util.List;
import regimecollapse.text.Lists;

/** The names, for people, of what changes name by id; the id where there is none. */
public interface CaseNames {
  /** Ids in place of names. */
  CaseNames IDS = new CaseNames() {};

  /** Name of a path. */
  default String path(String id) {
    return id;
  }

  /** Name of a patron. */
  default String patron(String id) {
    return id;
  }

  /** What an event is, and the date that is documented for it. */
  default String event(String id) {
    return id;
  }

  /** Name of an attack of the plan. */
  default String attack(String id) {
    return id;
  }

  /** Name of a formation. */
  default String formation(String id) {
    return id;
  }

  /** Name of a formation, or of a group of the opposition. */
  default String force(String id) {
    return formation(id);
  }

  /** Names of formations and groups in a row. */
  default String forces(List<String> ids) {
    return Lists.and(ids.stream().map(this::force).toList());
  }

  /** Names of formations in a row. */
  default String formations(List<String> ids) {
    return Lists.and(ids.stream().map(this::formation).toList());
  }

  /** Names of attacks in a row. */
  default String attacks(List<String> ids) {
    return Lists.and(ids.stream().map(this::attack).toList());
  }

  /** Names of paths in a row. */
  default String paths(List<String> ids) {
    return Lists.and(ids.stream().map(this::path).toList());
  }
}
