package regimecollapse.watch;

import java.util.Optional;
import regimecollapse.scenario.path.PathRole;

/** What the curves show. */
enum Measure {
  PEOPLE(Panel.CONTROL, "people", 1, null),
  PLACES(Panel.CONTROL, "places", 0, null),
  MORALE(Panel.MORALE, "morale", 2, null),
  BELIEF(Panel.MORALE, "belief that the regime survives", 1, null),
  FINANCE(Panel.SUPPORT, "money", 0, PathRole.FINANCE),
  ALLIED(Panel.SUPPORT, "allied money", 4, PathRole.ALLIED_FINANCE),
  LOGISTICS(Panel.SUPPORT, "logistics", 3, PathRole.LOGISTICS),
  AIR(Panel.SUPPORT, "air", 1, PathRole.AIR),
  ADVISERS(Panel.SUPPORT, "advisers", 2, PathRole.ADVISERS);

  /** A chart. */
  enum Panel {
    CONTROL("Control: share that the government holds of what it held at the start"),
    MORALE("Morale and belief: mean of those on the rolls, 0 to 1"),
    SUPPORT("Support from abroad: index, 1 = at the reference");

    private final String title;

    Panel(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final Panel panel;
  private final String label;
  private final int line;
  private final PathRole role;

  Measure(Panel panel, String label, int line, PathRole role) {
    this.panel = panel;
    this.label = label;
    this.line = line;
    this.role = role;
  }

  Panel panel() {
    return panel;
  }

  String label() {
    return label;
  }

  /** Its number among the lines of the charts. */
  int line() {
    return line;
  }

  /** The role without a path of which there is nothing to show. */
  Optional<PathRole> role() {
    return Optional.ofNullable(role);
  }
}
