package regimecollapse.scenario.io.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.text.Controls;

/** A part of a YAML document that knows where it stands. */
public sealed interface Node {
  /** Where it begins. */
  Place place();

  /** How messages show it. */
  String shown();

  /** A text cut to a length that fits into a message. */
  private static String cut(String text) {
    int most = 60;
    return text.length() > most ? text.substring(0, most) + "..." : text;
  }

  /** The node as a map, if it is one. */
  default Optional<Mapping> asMap() {
    return this instanceof Mapping map ? Optional.of(map) : Optional.empty();
  }

  /** A map without entries, for defaults. */
  static Mapping emptyMap() {
    return new Mapping(Place.DEFAULT, Map.of());
  }

  /**
   * Text, number, date, truth value or nothing.
   *
   * @param place where it begins
   * @param text the text, without quotes
   * @param plain whether it stood without quotes
   */
  record Scalar(Place place, String text, boolean plain) implements Node {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTH =
        Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    /** Whether it is YAML's null, an empty value included. */
    public boolean isNothing() {
      return plain && NOTHING.contains(text);
    }

    /** Whether YAML takes it for text rather than for a number, a truth value or nothing. */
    public boolean isText() {
      return !plain || !isNothing() && !TRUTH.contains(text) && !Plain.looksLikeNumber(text);
    }

    @Override
    public String shown() {
      String line = Controls.visible(cut(text).replaceAll("[\\n\\t]", " "));
      return plain ? line : "\"" + line + "\"";
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    /** Copies. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return cut(items.stream().limit(9).map(Node::shown).toList().toString());
    }
  }

  /** A map; keeps the order of the file. */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {
    /** Copies. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key, if it is there. */
    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /** The value of a key, if it is a scalar. */
    public Optional<Scalar> scalar(String key) {
      return get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** The text of a scalar, or an empty text. */
    public String text(String key) {
      return scalar(key).map(Scalar::text).orElse("");
    }

    /** The value of a key, if it is a map. */
    public Optional<Mapping> map(String key) {
      return get(key).flatMap(Node::asMap);
    }

    /** A map within, or one without entries. */
    public Mapping section(String key) {
      return map(key).orElse(emptyMap());
    }

    /** The entries that are maps, in order. */
    public Map<String, Mapping> maps() {
      Map<String, Mapping> maps = new LinkedHashMap<>();
      entries.keySet().forEach(name -> map(name).ifPresent(m -> maps.put(name, m)));
      return maps;
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<Node> items(String key) {
      return get(key).map(n -> n instanceof Sequence s ? s.items() : List.of(n)).orElse(List.of());
    }

    /** A copy with another entry; a new key comes last. */
    public Mapping with(String key, Entry entry) {
      Map<String, Entry> copy = new LinkedHashMap<>(entries);
      copy.put(key, entry);
      return new Mapping(place, copy);
    }

    /** A copy that lacks a key. */
    public Mapping without(String key) {
      Map<String, Entry> copy = new LinkedHashMap<>(entries);
      copy.remove(key);
      return new Mapping(place, copy);
    }

    @Override
    public String shown() {
      Stream<String> some =
          entries.entrySet().stream()
              .limit(9)
              .map(e -> e.getKey() + ": " + e.getValue().value().shown());
      return cut("{" + some.collect(Collectors.joining(", ")) + "}");
    }
  }

  /**
   * An entry of a map.
   *
   * @param key where the key stands
   * @param value its value
   * @param replaced values of base files that it replaces, the nearest first
   */
  record Entry(Place key, Node value, List<Node> replaced) {
    /** Copies. */
    public Entry {
      replaced = List.copyOf(replaced);
    }

    /** An entry that replaces nothing. */
    public static Entry of(Place key, Node value) {
      return new Entry(key, value, List.of());
    }

    /** This entry over one of a base file. */
    public Entry over(Entry base) {
      List<Node> all = new ArrayList<>(replaced);
      all.add(base.value);
      all.addAll(base.replaced);
      return new Entry(key, value, all);
    }

    /** The same entry with another value. */
    public Entry value(Node other) {
      return new Entry(key, other, replaced);
    }
  }
}
