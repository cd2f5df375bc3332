package regimecollapse.scenario.io;

/**
 * Where a check stands: the key path, and the place to which a missing key is attributed.
 *
 * @param path dotted key path
 * @param owner place of the key, or of the list item, that holds what is checked
 * @param problems where problems go
 * @param names what names mean
 */
record At(String path, Place owner, Problems problems, Names names) {
  At key(String name, Place place) {
    return new At(Problem.join(path, name), place, problems, names);
  }

  At item(int index, Place place) {
    return new At(path + "[" + index + "]", place, problems, names);
  }

  void problem(Node node, String message, String legal) {
    problem(node, message, legal, "");
  }

  void problem(Node node, String message, String legal, String suggestion) {
    problems.add(
        Problem.at(node.place(), path, message)
            .value(node.shown().isEmpty() ? "nothing" : node.shown())
            .legal(legal)
            .suggestion(suggestion));
  }

  /** A problem with the value that a map has for a key. */
  void problemOf(Node.Mapping map, String key, String message, String legal) {
    key(key, owner).problem(map.entries().get(key).value(), message, legal);
  }

  /** A problem with a key rather than with its value. */
  void problemAt(Place place, String message, String legal) {
    problems.add(Problem.at(place, path, message).legal(legal));
  }

  /** A problem with the whole of what is checked. */
  void problemHere(String message, String legal) {
    problemAt(owner, message, legal);
  }
}
