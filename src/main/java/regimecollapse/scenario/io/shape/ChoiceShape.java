package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;

/**
 * One word of a few.
 *
 * @param options the words
 */
public record ChoiceShape(List<Option> options) implements Shape {
  /** One of the keys of these constants. */
  public static ChoiceShape of(Keyed... constants) {
    return new ChoiceShape(Option.of(constants));
  }

  private List<String> names() {
    return options.stream().map(Option::name).toList();
  }

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Scalar s)) {
      at.problem(node, "one word is needed", words());
    } else if (!names().contains(s.text())) {
      String own = Spelling.meant(s.text(), names());
      at.problem(node, "the word is unknown", words(), OtherChange.or(own, s.text(), at));
    }
  }

  @Override
  public String words() {
    return String.join(", ", names());
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode schema = Schemas.object();
    ArrayNode all = schema.putArray("oneOf");
    options.forEach(o -> all.addObject().put("const", o.name()).put("description", o.meaning()));
    return schema;
  }
}
