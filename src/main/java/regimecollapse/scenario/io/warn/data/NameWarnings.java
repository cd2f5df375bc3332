package regimecollapse.scenario.io.warn.data;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Names that other programs read as something else, things with one title, and provinces whose
 * names differ by what nobody sees.
 */
public final class NameWarnings {
  /** What YAML 1.1, R and spreadsheets take for a number, a truth value, a date or nothing. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)true|false|yes|no|on|off|y|n|t|f|null|na|nan|inf|none"
              + "|[0-9_]+(e[0-9]+)?|0x[0-9a-f]+|[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?");

  /** Regions are numbered, with digits or as the Romans did. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]|\\b[IVXLC]+\\b");

  private static final Pattern HIDDEN = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");

  private static final Pattern FORMULA = Pattern.compile("[=+@-].*");

  private static final List<String> SECTIONS =
      List.of(
          "factions",
          "patrons",
          "paths",
          "events",
          "formations",
          "opposition",
          "hypotheses",
          "arms");

  private final Problems found;

  private NameWarnings(Problems found) {
    this.found = found;
  }

  /** Looks at the names and titles of places, provinces and forces. */
  public static void check(Document document, Scenario scenario, Problems found) {
    NameWarnings all = new NameWarnings(found);
    for (String section : SECTIONS) {
      all.section(section, document.tree().section(section));
    }
    List<CsvRow> places = document.data().rows(FileKeys.LOCALITIES);
    Map<String, String> titles = new HashMap<>();
    for (CsvRow row : places) {
      all.name(row.told("id", ""), row.optional("id"));
      all.title(row.told("name", ""), row.optional("name"), row.optional("id"), titles);
    }
    all.provinces(places, mapped(document));
  }

  /** The provinces of which the map has an outline: that they differ is no slip. */
  private static Set<String> mapped(Document document) {
    return document.data().outlines().stream()
        .flatMap(o -> o.borders().stream())
        .map(Border::name)
        .collect(Collectors.toSet());
  }

  private void section(String section, Node.Mapping map) {
    Map<String, String> titles = new HashMap<>();
    map.entries()
        .forEach(
            (id, entry) -> {
              String path = section + "." + id;
              name(Problem.at(entry.key(), path, "").value(id), id);
              map.section(id)
                  .scalar("title")
                  .ifPresent(
                      t ->
                          title(
                              Problem.at(t.place(), path + ".title", "").value(t.shown()),
                              t.text(),
                              id,
                              titles));
            });
  }

  private void name(Problem at, String id) {
    if (OTHER.matcher(id).matches()) {
      found.add(
          at.message(
                  "R, YAML or a spreadsheet read this name as a number, a truth value or nothing")
              .legal("a name with a letter that is no such word, such as " + "x-" + id));
    }
  }

  private void title(Problem at, String title, String id, Map<String, String> titles) {
    String other = titles.putIfAbsent(bare(title), id);
    if (other != null) {
      found.add(at.message("it has the title of " + other + ": nobody can tell them apart"));
    }
    if (FORMULA.matcher(title).matches()) {
      found.add(at.message("a spreadsheet reads a title that begins so as a formula"));
    }
  }

  /** The same province is written in one way; the rarer one is told. */
  private void provinces(List<CsvRow> places, Set<String> mapped) {
    Map<String, Integer> count = new HashMap<>();
    places.forEach(row -> count.merge(row.optional("governorate"), 1, Integer::sum));
    for (CsvRow row : places) {
      String here = row.optional("governorate");
      count.keySet().stream()
          .filter(other -> !other.equals(here) && rarer(here, other, count) && alike(here, other))
          .filter(other -> !mapped.contains(here) || !mapped.contains(other))
          .min(String::compareTo)
          .ifPresent(
              other ->
                  found.add(
                      row.told(
                              "governorate",
                              "this is another province than \"" + other + "\", and hardly differs")
                          .value("\"" + here + "\"")
                          .suggestion("\"" + other + "\"")));
    }
  }

  private static boolean rarer(String here, String other, Map<String, Integer> count) {
    int difference = count.get(here) - count.get(other);
    return difference < 0 || difference == 0 && here.compareTo(other) > 0;
  }

  /** The same but for blanks and case, or with one letter wrong; a number is no slip. */
  private static boolean alike(String here, String other) {
    boolean numbered = NUMBER.matcher(here).find() || NUMBER.matcher(other).find();
    // With a letter more or less shorter names are alike, too: Cost and Coast, but not East and
    // West.
    int least = here.length() == other.length() ? 5 : 4;
    boolean longer = Math.min(here.length(), other.length()) >= least;
    return bare(here).equals(bare(other))
        || longer && !numbered && Spelling.distance(here, other) == 1;
  }

  /** A text without what is hard to see: kinds of blanks, case, forms of letters. */
  private static String bare(String text) {
    // Letters of ASCII have one form; tables of all others take long to load.
    boolean ascii = text.chars().allMatch(c -> c <= 0x7F);
    String usual = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return HIDDEN.matcher(usual).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
