package regimecollapse.scenario.change;

import java.util.List;
import regimecollapse.text.Lists;

/** The names, for people, of what changes name by id. */
public interface CaseNames {
  /** Ids in place of names. */
  CaseNames IDS =
      new CaseNames() {
        @Override
        public String path(String id) {
          return id;
        }

        @Override
        public String patron(String id) {
          return id;
        }

        @Override
        public String event(String id) {
          return id;
        }
      };

  /** Name of a path. */
  String path(String id);

  /** Name of a patron. */
  String patron(String id);

  /** What an event is, and the date that is documented for it. */
  String event(String id);

  /** Names of paths in a row. */
  default String paths(List<String> ids) {
    return Lists.and(ids.stream().map(this::path).toList());
  }
}
