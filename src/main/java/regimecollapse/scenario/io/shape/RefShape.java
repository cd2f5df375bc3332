package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.yaml.Node;

/**
 * The name of something that is defined elsewhere.
 *
 * @param kind what it names
 */
public record RefShape(Kind kind) implements Shape {
  /** So many names are listed in a message; of more, those nearest. */
  public static final int LISTED = 40;

  /** Of more names so many of those that are near are listed. */
  private static final int NEAR = 5;

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar s) || s.isNothing()) {
      at.problem(node, "the name of a " + kind.noun() + " is needed", words());
    } else {
      at.names().of(kind).ifPresent(known -> check(s, s.text(), known, at));
    }
  }

  /** Reports a name that is not known. */
  void check(Node node, String name, Set<String> known, At at) {
    if (!known.contains(name)) {
      String message = "unknown " + kind.noun();
      at.problem(node, message, legal(kind, name, known), meant(name, known, at));
    }
  }

  /** A name of this kind, with or without that of its section, or a change of another kind. */
  private String meant(String name, Set<String> known, At at) {
    String section = kind.home().replaceFirst("^a key of ", "") + ".";
    String bare = name.startsWith(section) ? name.substring(section.length()) : name;
    String own = known.contains(bare) ? bare : Spelling.meant(bare, known);
    return OtherChange.or(own, name, at);
  }

  /** The names that there are: all of a few, of many those that are near. */
  public static String legal(Kind kind, String name, Collection<String> known) {
    if (known.size() <= LISTED && !known.isEmpty()) {
      return String.join(", ", known);
    }
    List<String> near = Spelling.near(name, known, NEAR);
    return kind.home() + (near.size() < 2 ? "" : ", such as " + String.join(", ", near));
  }

  @Override
  public String words() {
    return kind.home();
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.type("string");
  }
}
