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
    List<JsonNode> changes = new ArrayList<>();
    json.path("changes").forEach(changes::add);
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
    json.path("readings").forEach(r -> readings.add(r.asText()));
    String title = json.path("title").asText("").strip().replaceAll("\\s+", " ");
    return new WhatIf(
        json.path("file").asText(""),
        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
        readings,
        json.path("mechanism").asText(""),
        json.path("draws").asText("ranges").equals("fit"),
        changes);
  }

  /** The same with another title for people where it has none. */
  String titleOr(String other) {
    return title.isEmpty() ? other : title;
  }
}
