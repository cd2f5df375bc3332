package regimecollapse.scenario.io.yaml;

import regimecollapse.scenario.io.problem.Place;

/** Where a message about a key points. */
public final class KeyPlace {
  private KeyPlace() {}

  /**
   * A place in a document: that of a key, or of the map around it where the key is not there or has
   * the value that the program adds.
   */
  public static Place of(Node.Mapping map, String key) {
    Node.Entry entry = map.entries().get(key);
    return entry == null || entry.key().equals(Place.DEFAULT) ? map.place() : entry.key();
  }
}
