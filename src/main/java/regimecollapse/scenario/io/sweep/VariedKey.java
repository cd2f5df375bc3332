package regimecollapse.scenario.io.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.section.ChangeFormat;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A key that an experiment varies, such as {@code paths.finance+air@2024-02-15}.
 *
 * @param name the whole of it
 * @param kind what it varies
 * @param things ids of what it varies, at least one
 * @param from since when, where the key says so
 */
public record VariedKey(String name, VariedKind kind, List<String> things, Optional<String> from) {
  /** A value that leaves the base as it is. */
  public static final String BASE = "base";

  /** Copies the list. */
  public VariedKey {
    things = List.copyOf(things);
  }

  /** All forms of keys, in words. */
  static String forms() {
    return Arrays.stream(VariedKind.values())
        .map(VariedKind::form)
        .collect(Collectors.joining(", "));
  }

  /** The key of a name; what is wrong with it is a problem, and then there is none. */
  static Optional<VariedKey> of(String name, At at) {
    Optional<VariedKind> kind =
        Arrays.stream(VariedKind.values()).filter(k -> name.startsWith(k.prefix())).findFirst();
    Node.Scalar whole = new Node.Scalar(at.owner(), name, true);
    if (kind.isEmpty()) {
      at.problem(whole, "this cannot be varied", forms(), meant(name, at));
      return Optional.empty();
    }
    int before = at.problems().size();
    String rest = name.substring(kind.get().prefix().length());
    int mark = rest.lastIndexOf('@');
    Optional<String> from =
        mark < 0 ? Optional.empty() : Optional.of(rest.substring(mark + 1).strip());
    checkDate(kind.get(), from, whole, at);
    String named = mark < 0 ? rest : rest.substring(0, mark);
    List<String> things = kind.get().several() ? List.of(named.split("\\+", -1)) : List.of(named);
    for (String thing : things) {
      kind.get().thing().check(new Node.Scalar(at.owner(), thing, true), at);
    }
    return at.problems().size() > before
        ? Optional.empty()
        : Optional.of(new VariedKey(name, kind.get(), things, from));
  }

  private static void checkDate(VariedKind kind, Optional<String> from, Node.Scalar key, At at) {
    if (from.isPresent()) {
      if (kind.dated() == VariedKind.Dated.NEVER) {
        at.problem(key, "such a key has no date", kind.form());
      } else {
        new DayShape().check(new Node.Scalar(at.owner(), from.get(), true), at);
      }
    } else if (kind.dated() == VariedKind.Dated.ALWAYS) {
      at.problem(
          key, "the key does not say from when on the path is held", key.text() + "@YYYY-MM-DD");
    }
  }

  /** A section with a slip, or a name without its section. */
  private static String meant(String name, At at) {
    int dot = name.indexOf('.');
    List<String> sections =
        Arrays.stream(VariedKind.values()).map(k -> k.prefix().replace(".", "")).toList();
    String near = dot < 0 ? "" : Spelling.nearest(name.substring(0, dot), sections);
    if (!near.isEmpty()) {
      return near + name.substring(dot);
    }
    boolean known = at.names().of(Kind.PARAMETER).filter(all -> all.contains(name)).isPresent();
    return known ? VariedKind.PARAMETER.prefix() + name : "";
  }

  /** What a value of it may be. */
  Shape value() {
    return kind.value(things.get(0));
  }

  /** Whether a text is legal though the shape of values does not know it. */
  boolean isWord(String text) {
    return text.equals(BASE) || kind == VariedKind.EVENT && text.equals(VariedKind.NEVER);
  }

  /** What is legal for one value, in words. */
  String words() {
    return value().words()
        + (kind == VariedKind.EVENT ? ", " + VariedKind.NEVER : "")
        + ", or "
        + BASE;
  }

  /** The change of an arm that gives it a value; none where it stays as in the base. */
  Optional<Node.Mapping> change(Node.Scalar value) {
    String text = value.text();
    if (text.equals(BASE) || kind == VariedKind.MECHANISM) {
      return Optional.empty();
    }
    Place place = value.place();
    Node only = new Node.Scalar(place, things.get(0), true);
    List<Node> all = new ArrayList<>();
    things.forEach(thing -> all.add(new Node.Scalar(place, thing, true)));
    Map<String, Node> entries = new LinkedHashMap<>();
    switch (kind) {
      case PARAMETER -> put(entries, "parameter", only, "value", value);
      case PATH -> put(entries, "hold", new Node.Sequence(place, all), "value", value);
      case FORCE -> put(entries, "strength", new Node.Sequence(place, all), "factor", value);
      case SWITCH -> put(entries, "switch", only, "on", value);
      case POLICY -> put(entries, "policy", only, "mode", value);
      default -> {
        boolean never = text.equals(VariedKind.NEVER);
        Node moved = never ? new Node.Scalar(place, "true", true) : value;
        put(entries, "event", only, never ? "remove" : "date", moved);
      }
    }
    from.ifPresent(day -> entries.put("from", new Node.Scalar(place, day, true)));
    Map<String, Node.Entry> placed = new LinkedHashMap<>();
    entries.forEach((key, node) -> placed.put(key, Node.Entry.of(place, node)));
    return Optional.of((Node.Mapping) ChangeFormat.SHAPE.filled(new Node.Mapping(place, placed)));
  }

  private static void put(
      Map<String, Node> entries, String verb, Node what, String key, Node value) {
    entries.put(verb, what);
    entries.put(key, value);
  }

  /** A value in words, for titles. */
  String told(String value) {
    String what = String.join(" + ", things);
    if (value.equals(BASE)) {
      return what + " as in the base";
    }
    return switch (kind) {
      case EVENT -> value.equals(VariedKind.NEVER) ? "no " + what : what + " on " + value;
      case SWITCH -> what + (value.equals("true") ? " on" : " off");
      case POLICY -> what + " " + value + since();
      case FORCE -> what + " x " + value;
      default -> what + " " + value + since();
    };
  }

  private String since() {
    return from.map(day -> " from " + day).orElse("");
  }
}
