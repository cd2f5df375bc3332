package regimecollapse.scenario.force;

import java.util.List;
import java.util.Map;
import regimecollapse.quantity.Share;
import regimecollapse.scenario.parameter.Keyed;

/** Where a formation stands at the start. */
public sealed interface Garrison {
  /**
   * In named places.
   *
   * @param shares share of the formation by locality id, in the order of the file; they sum to 1
   */
  record Placed(Map<String, Share> shares) implements Garrison {
    /** Copies the map, keeping its order. */
    public Placed {
      shares = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(shares));
    }
  }

  /**
   * By a rule over the places that the government holds.
   *
   * @param rule the rule
   * @param regions provinces it is limited to; empty means all
   */
  record Spread(Rule rule, List<String> regions) implements Garrison {
    /** Copies the list. */
    public Spread {
      regions = List.copyOf(regions);
    }
  }

  /** A rule of spreading. */
  enum Rule implements Keyed {
    POPULATION("in proportion to population"),
    FRONT("in proportion to population, in places that touch the front line"),
    CAPITAL("all in the capital"),
    ROADS("in proportion to the number of used roads at a place");

    private final String meaning;

    Rule(String meaning) {
      this.meaning = meaning;
    }

    @Override
    public String meaning() {
      return meaning;
    }
  }
}
