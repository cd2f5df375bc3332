package regimecollapse.scenario.io.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Schemas;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * A number that no run draws anew: bare, or a map of its value and its home. It has no range.
 *
 * @param range its legal range
 */
public record StatedShape(RealShape range) implements Shape {
  /** A number between two ends, which are legal too. */
  public static StatedShape of(double least, double most) {
    return new StatedShape(new RealShape(least, most));
  }

  /** The number that a map has for a key, bare or with its home. */
  public static Optional<Double> number(Node.Mapping map, String key) {
    return map.get(key)
        .flatMap(
            n ->
                n instanceof Node.Mapping stated ? Plain.number(stated, "value") : Plain.number(n));
  }

  private GroupShape mapShape() {
    return GroupShape.of(Key.required("value", range, "the value")).and(ProvenanceFormat.KEYS);
  }

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Mapping map)) {
      range.check(node, at);
      return;
    }
    for (String key : NumberFormat.keys("", range).stream().map(Key::name).toList()) {
      if (map.has(key) && mapShape().key(key).isEmpty()) {
        at.key(key, map.place())
            .problemAt(
                map.entries().get(key).key(),
                "this number is the same in all runs: it has no range",
                "{value: NUMBER} with source, reference, status and note");
        return;
      }
    }
    mapShape().check(node, at);
  }

  @Override
  public String words() {
    return range.words();
  }

  @Override
  public Optional<Shape> child(String key) {
    return mapShape().child(key);
  }

  @Override
  public Node over(Node upper, Node lower) {
    boolean anew = upper instanceof Node.Mapping m && m.has("value");
    return anew ? upper : Shape.super.over(upper, lower);
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    ObjectNode either = Schemas.object();
    either.putArray("anyOf").add(range.schema(schemas)).add(mapShape().inList().schema(schemas));
    return either;
  }

  /** What a number without a home lacks; empty where nothing is. */
  public static String missing(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      return "a bare number";
    }
    boolean home = List.of("source", "reference").stream().anyMatch(map::has);
    boolean assumed = map.text("status").equals("assumption");
    if (home || assumed && map.has("note")) {
      return "";
    }
    return assumed
        ? "an assumption without a note"
        : "no source, no reference, and not called an assumption";
  }
}
