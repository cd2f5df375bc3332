package regimecollapse.scenario.io.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * Reads typed values out of a map that has been checked.
 *
 * @param map the map
 */
public record View(Node.Mapping map) {
  /** The text of a scalar; empty where there is none. */
  public String text(String key) {
    return map.text(key);
  }

  /** The text of a scalar, if there is one. */
  public Optional<String> optionalText(String key) {
    return map.scalar(key).map(Node.Scalar::text);
  }

  public boolean flag(String key) {
    return map.text(key).equals("true");
  }

  public int whole(String key) {
    return Integer.parseInt(map.text(key));
  }

  public double real(String key) {
    return Double.parseDouble(map.text(key));
  }

  /** The number, or another where there is none. */
  public double real(String key, double otherwise) {
    return map.has(key) ? real(key) : otherwise;
  }

  public LocalDate day(String key) {
    return LocalDate.parse(map.text(key));
  }

  public Optional<LocalDate> optionalDay(String key) {
    return DayShape.day(map, key);
  }

  /** The texts of a list, or of the one value. */
  public List<String> texts(String key) {
    return map.items(key).stream().map(n -> ((Node.Scalar) n).text()).toList();
  }

  /** A number with what is known of it. */
  public Uncertain number(String key) {
    return NumberFormat.number(map.entries().get(key).value());
  }

  public Provenance provenance() {
    return ProvenanceFormat.provenance(map);
  }

  /** The constant that a word names. */
  public <T extends Keyed> T constant(String key, T[] constants) {
    return Keyed.find(constants, map.text(key)).orElseThrow();
  }

  /** A map within, if there is one. */
  public Optional<View> optionalMap(String key) {
    return map.map(key).map(View::new);
  }

  /** A map within, or one without entries. */
  public View section(String key) {
    return new View(map.section(key));
  }

  /** The maps of a list. */
  public List<View> maps(String key) {
    return map.items(key).stream().map(n -> new View((Node.Mapping) n)).toList();
  }

  /** Makes something of each named map of a section. */
  public <T> List<T> each(String key, BiFunction<String, View, T> made) {
    List<T> all = new ArrayList<>();
    map.section(key).maps().forEach((name, it) -> all.add(made.apply(name, new View(it))));
    return all;
  }
}
