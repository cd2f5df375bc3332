package regimecollapse.scenario.io.shape;

import java.util.Optional;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A key that a map may have.
 *
 * @param name the key
 * @param shape what its value may be
 * @param required whether it must be there once all bases are merged
 * @param fallback what holds where nothing is said
 * @param meaning what it says, in a line
 */
public record Key(
    String name, Shape shape, boolean required, Optional<Node> fallback, String meaning) {
  /** A key that must be there once all bases are merged. */
  public static Key required(String name, Shape shape, String meaning) {
    return new Key(name, shape, true, Optional.empty(), meaning);
  }

  /** A key that may be left out, and then says nothing. */
  public static Key optional(String name, Shape shape, String meaning) {
    return new Key(name, shape, false, Optional.empty(), meaning);
  }

  /** A key with a default, given as it would stand in a file. */
  public static Key withDefault(String name, Shape shape, String fallback, String meaning) {
    Node node = new Node.Scalar(Place.DEFAULT, fallback, true);
    return new Key(name, shape, false, Optional.of(node), meaning);
  }

  /** A key with a default that is a map or a list. */
  public static Key withDefault(String name, Shape shape, Node fallback, String meaning) {
    return new Key(name, shape, false, Optional.of(fallback), meaning);
  }
}
