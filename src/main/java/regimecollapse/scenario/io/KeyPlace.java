package regimecollapse.scenario.io;

/** Where a message about a key points. */
final class KeyPlace {
  private KeyPlace() {}

  /**
   * A place in a document: that of a key, or of the map around it where the key is not there or has
   * the value that the program adds.
   */
  static Place of(Node.Mapping map, String key) {
    Node.Entry entry = map.entries().get(key);
    return entry == null || entry.key().equals(Place.DEFAULT) ? map.place() : entry.key();
  }
}
