package regimecollapse.scenario.io.shape;

import regimecollapse.scenario.io.yaml.Node;

/**
 * What must hold between the entries of a map. A rule meets maps whose entries may be missing or
 * wrong, which others report; it says nothing about these.
 */
public interface Rule {
  /** Nothing more. */
  Rule NONE = (map, at) -> {};

  /** Reports what does not hold in a map that stands there. */
  void check(Node.Mapping map, At at);

  /** This rule, and after it another. */
  default Rule and(Rule other) {
    return (map, at) -> {
      check(map, at);
      other.check(map, at);
    };
  }
}
