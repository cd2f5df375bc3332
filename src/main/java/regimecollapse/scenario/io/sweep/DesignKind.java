package regimecollapse.scenario.io.sweep;

import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;

/** How the points of an experiment are laid. */
enum DesignKind implements Keyed {
  GRID("every value of each key with every value of the others; the last key changes fastest"),
  LHS("a latin hypercube: points at random, one in each of as many strata of every key"),
  SOBOL("the Sobol sequence, which fills the space evenly"),
  ONE_AT_A_TIME("each key alone over its values, the others as in the base"),
  TABLE("the first values of all keys are the first point, the second the second, and so on");

  private final String meaning;

  DesignKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Whether it sets the values itself, anywhere between two ends. */
  boolean fills() {
    return this == LHS || this == SOBOL;
  }

  /** That of a block; of one that says nothing, or nothing that is legal, a grid. */
  static DesignKind of(Node.Mapping block) {
    return Keyed.find(values(), block.text(ExperimentFormat.DESIGN)).orElse(GRID);
  }
}
