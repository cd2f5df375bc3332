package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * Reads typed values out of a map that has been checked.
 *
 * @param map the map
 */
record View(Node.Mapping map) {
  String text(String key) {
    return map.text(key);
  }

  Optional<String> optionalText(String key) {
    return map.scalar(key).map(Node.Scalar::text);
  }

  boolean flag(String key) {
    return map.text(key).equals("true");
  }

  int whole(String key) {
    return Integer.parseInt(map.text(key));
  }

  double real(String key) {
    return Double.parseDouble(map.text(key));
  }

  /** The number, or another where there is none. */
  double real(String key, double otherwise) {
    return map.has(key) ? real(key) : otherwise;
  }

  LocalDate day(String key) {
    return LocalDate.parse(map.text(key));
  }

  Optional<LocalDate> optionalDay(String key) {
    return DayShape.day(map, key);
  }

  /** The texts of a list, or of the one value. */
  List<String> texts(String key) {
    return map.items(key).stream().map(n -> ((Node.Scalar) n).text()).toList();
  }

  Uncertain number(String key) {
    return NumberFormat.number(map.entries().get(key).value());
  }

  Provenance provenance() {
    return ProvenanceFormat.provenance(map);
  }

  /** The constant that a word names. */
  <T extends Keyed> T constant(String key, T[] constants) {
    return Keyed.find(constants, map.text(key)).orElseThrow();
  }

  Optional<View> optionalMap(String key) {
    return map.map(key).map(View::new);
  }

  View section(String key) {
    return new View(map.section(key));
  }

  /** The maps of a list. */
  List<View> maps(String key) {
    return map.items(key).stream().map(n -> new View((Node.Mapping) n)).toList();
  }

  /** Makes something of each named map of a section. */
  <T> List<T> each(String key, BiFunction<String, View, T> made) {
    List<T> all = new ArrayList<>();
    map.section(key).maps().forEach((name, it) -> all.add(made.apply(name, new View(it))));
    return all;
  }
}
