package regimecollapse.scenario.io.shape;

import regimecollapse.scenario.io.yaml.Node;

/** Guesses which key was meant by one that a map does not know. */
@FunctionalInterface
public interface KeyGuess {
  /**
   * The key that was meant, or the whole line; empty where nothing is near.
   *
   * @param name the unknown key
   * @param map the map in which it stands
   * @param path its key path
   * @param group what the map may hold
   */
  String meant(String name, Node.Mapping map, String path, GroupShape group);
}
