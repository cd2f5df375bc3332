package regimecollapse.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody asks.
 *
 * @param file name of the scenario that it starts from
 * @param title in a line, for people
 * @param readings ids of the hypotheses; empty: all
 * @param mechanism how men come to leave; empty: as in the file
 * @param fitted whether numbers are drawn from the fit that the file names, not from their ranges
 * @param changes in the language of scenario files, applied in order
 */
record WhatIf(
    String file,
    String title,
    List<String> readings,
    String mechanism,
    boolean fitted,
    List<JsonNode> changes) {
  /** More would be no question any more. */
  static final int MOST_CHANGES = 200;

  private static final int LONGEST_TITLE = 300;

  WhatIf {
    readings = List.copyOf(readings);
    changes = List.copyOf(changes);
  }

  /**
   * What the page sent.
   *
   * @throws Refusal when it is no what-if
   */
  static WhatIf of(JsonNode json) {
    if (!json.isObject()) {
      throw new Refusal("a what-if is a map");
    }
    List<JsonNode> changes = list(json, "changes");
    if (changes.size() > MOST_CHANGES) {
      throw new Refusal(
          "a what-if has at most " + MOST_CHANGES + " changes, not " + changes.size());
    }
    for (int i = 0; i < changes.size(); i++) {
      if (!changes.get(i).isObject()) {
        throw new Refusal(List.of(new Refusal.Fault(i, "", "a change is a map")));
      }
    }
    List<String> readings = new ArrayList<>();
    for (JsonNode reading : list(json, "readings")) {
      if (!reading.isTextual()) {
        throw new Refusal("a reading of a what-if is a name, not " + reading);
      }
      readings.add(reading.textValue());
    }
    String draws = text(json, "draws", "ranges");
    if (!draws.equals("ranges") && !draws.equals("fit")) {
      throw new Refusal("numbers are drawn from the ranges or the fit, not from " + draws);
    }
    String title = text(json, "title", "").strip().replaceAll("\\s+", " ");
    return new WhatIf(
        text(json, "file", ""),
        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
        readings,
        text(json, "mechanism", ""),
        draws.equals("fit"),
        changes);
  }

  /** A text, or what stands for one that is not there. */
  static String text(JsonNode json, String key, String otherwise) {
    JsonNode value = json.path(key);
    if (!value.isTextual() && !value.isMissingNode()) {
      throw new Refusal("%s is a text, not %s".formatted(key, value));
    }
    return value.asText(otherwise);
  }

  /** A whole number within bounds, or what stands for one that is not there. */
  static int whole(JsonNode json, String key, int least, int most, int otherwise) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      throw new Refusal(
          "%s is a whole number from %d to %d, not %s".formatted(key, least, most, value));
    }
    return value.intValue();
  }

  /** The items of a list, or none where there is no list. */
  private static List<JsonNode> list(JsonNode json, String key) {
    JsonNode value = json.path(key);
    if (!value.isArray() && !value.isMissingNode()) {
      throw new Refusal("%s of a what-if is a list, not %s".formatted(key, value));
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  /** The same with another title for people where it has none. */
  String titleOr(String other) {
    return title.isEmpty() ? other : title;
  }
}
