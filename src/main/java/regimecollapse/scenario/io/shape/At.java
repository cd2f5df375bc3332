package regimecollapse.scenario.io.shape;

import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Where a check stands: the key path, and the place to which a missing key is attributed.
 *
 * @param path dotted key path
 * @param owner place of the key, or of the list item, that holds what is checked
 * @param problems where problems go
 * @param names what names mean
 */
public record At(String path, Place owner, Problems problems, Names names) {
  /** The place of a key below this one. */
  public At key(String name, Place place) {
    return new At(Problem.join(path, name), place, problems, names);
  }

  /** The place of an item of this list, from 0. */
  public At item(int index, Place place) {
    return new At(path + "[" + index + "]", place, problems, names);
  }

  /** A problem with a value of which nothing is suggested. */
  public void problem(Node node, String message, String legal) {
    problem(node, message, legal, "");
  }

  /** A problem with a value, shown as it was written. */
  public void problem(Node node, String message, String legal, String suggestion) {
    problems.add(
        Problem.at(node.place(), path, message)
            .value(node.shown().isEmpty() ? "nothing" : node.shown())
            .legal(legal)
            .suggestion(suggestion));
  }

  /** A problem with the value that a map has for a key. */
  public void problemOf(Node.Mapping map, String key, String message, String legal) {
    key(key, owner).problem(map.entries().get(key).value(), message, legal);
  }

  /** A problem with a key rather than with its value. */
  public void problemAt(Place place, String message, String legal) {
    problems.add(Problem.at(place, path, message).legal(legal));
  }

  /** A problem with the whole of what is checked. */
  public void problemHere(String message, String legal) {
    problemAt(owner, message, legal);
  }
}
