package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A map with known keys.
 *
 * @param keys all keys
 * @param rule what must hold between them
 * @param rivals keys that exclude each other: an overriding file that states one drops the others
 * @param whole whether the map stands in a list, so that no base file can supply what it lacks
 * @param definition name under which a schema defines it once; empty: where it is used
 */
public record GroupShape(
    List<Key> keys, Rule rule, List<Set<String>> rivals, boolean whole, String definition)
    implements Shape {
  private static final int LISTED = 40;

  /** Keys between which nothing else must hold. */
  public static GroupShape of(Key... keys) {
    return of(List.of(keys), Rule.NONE);
  }

  /** Keys, and what must hold between them. */
  public static GroupShape of(List<Key> keys, Rule rule) {
    return new GroupShape(List.copyOf(keys), rule, List.of(), false, "");
  }

  /** With further keys. */
  public GroupShape and(List<Key> more) {
    List<Key> all = Stream.concat(keys.stream(), more.stream()).toList();
    return new GroupShape(all, rule, rivals, whole, definition);
  }

  /** With a further rule. */
  public GroupShape with(Rule more) {
    return new GroupShape(keys, rule.and(more), rivals, whole, definition);
  }

  /** With sets of keys of which an overriding file states one. */
  public GroupShape withRivals(List<Set<String>> sets) {
    return new GroupShape(keys, rule, sets, whole, definition);
  }

  /** As the item of a list, which no base file completes. */
  public GroupShape inList() {
    return new GroupShape(keys, rule, rivals, true, definition);
  }

  /** With a name under which a schema defines it once. */
  public GroupShape defined(String name) {
    return new GroupShape(keys, rule, rivals, whole, name);
  }

  /** With keys that need not be there, as it is told elsewhere that they are missing. */
  GroupShape optional(Set<String> names) {
    List<Key> all =
        keys.stream()
            .map(k -> names.contains(k.name()) ? Key.optional(k.name(), k.shape(), k.meaning()) : k)
            .toList();
    return new GroupShape(all, rule, rivals, whole, definition);
  }

  /** The keys that a map lacks. */
  public List<String> missing(Node.Mapping map) {
    return keys.stream()
        .filter(key -> key.required() && !map.has(key.name()))
        .map(Key::name)
        .toList();
  }

  /** The key of a name, if the map may have it. */
  public Optional<Key> key(String name) {
    for (Key key : keys) {
      if (key.name().equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The names of all keys, in order. */
  public List<String> names() {
    return keys.stream().map(Key::name).toList();
  }

  @Override
  public void check(Node node, At at) {
    if (!(node instanceof Node.Mapping map)) {
      at.problem(node, "a map is needed", words());
      return;
    }
    Set<String> misspelt = checkStated(map, at);
    for (Key key : keys) {
      if (key.required() && !map.has(key.name()) && !misspelt.contains(key.name())) {
        at.key(key.name(), at.owner()).problemHere(Problem.MISSING, key.shape().words());
      }
    }
    rule.check(map, at);
  }

  /**
   * Checks what is there, without asking what is missing.
   *
   * @return keys that were probably meant by those that are unknown: these are not missing as well
   */
  public Set<String> checkStated(Node.Mapping map, At at) {
    Set<String> meant = new HashSet<>();
    map.entries()
        .forEach(
            (name, entry) -> {
              At below = at.key(name, entry.key());
              Optional<Key> key = key(name);
              if (key.isPresent()) {
                key.get().shape().check(entry.value(), below);
              } else {
                meant.add(unknown(name, map, below).split(":")[0]);
              }
            });
    return meant;
  }

  private String unknown(String name, Node.Mapping map, At at) {
    String meant = at.names().guess().meant(name, map, at.path(), this);
    at.problems()
        .add(
            Problem.at(at.owner(), at.path(), "unknown key")
                .legal(words().replace("a map of ", ""))
                .suggestion(meant));
    return meant;
  }

  @Override
  public String words() {
    List<String> names = names();
    return names.size() > LISTED
        ? "the keys of the scenario reference"
        : "a map of " + String.join(", ", names);
  }

  @Override
  public Optional<Shape> child(String key) {
    return key(key).map(Key::shape);
  }

  /** Keys stand in the order of the table, unknown ones last. */
  @Override
  public Node filled(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      return node;
    }
    Map<String, Node.Entry> all = new LinkedHashMap<>();
    for (Key key : keys) {
      Node.Entry entry = map.entries().get(key.name());
      key.fallback().ifPresent(f -> all.put(key.name(), Node.Entry.of(Place.DEFAULT, f)));
      if (entry != null) {
        all.put(key.name(), entry);
      }
      all.computeIfPresent(key.name(), (n, e) -> e.value(key.shape().filled(e.value())));
    }
    map.entries().forEach(all::putIfAbsent);
    return new Node.Mapping(map.place(), all);
  }

  @Override
  public Node over(Node upper, Node lower) {
    if (!(upper instanceof Node.Mapping u) || !(lower instanceof Node.Mapping l)) {
      return upper;
    }
    Node.Mapping kept = l;
    for (Set<String> rival : rivals) {
      if (rivals.stream().filter(r -> r != rival).anyMatch(r -> r.stream().anyMatch(u::has))) {
        for (String key : rival) {
          kept = kept.without(key);
        }
      }
    }
    return Shape.merged(u, kept, this::child);
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return definition.isEmpty()
        ? ownSchema(schemas)
        : schemas.reference(definition, () -> ownSchema(schemas));
  }

  private ObjectNode ownSchema(Schemas schemas) {
    ObjectNode schema = Schemas.type("object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = Schemas.object().putArray("required");
    for (Key key : keys) {
      ObjectNode property = key.shape().schema(schemas);
      property.put("description", key.meaning());
      key.fallback()
          .flatMap(Schemas::literal)
          .ifPresent(literal -> property.set("default", literal));
      properties.set(key.name(), property);
      if (key.required()) {
        required.add(key.name());
      }
    }
    if (whole && !required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }
}
