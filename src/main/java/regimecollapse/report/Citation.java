package regimecollapse.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regimecollapse.scenario.Work;

/**
 * How to cite the program, and the case with it.
 *
 * @param cff the text of CITATION.cff, with the works of the case before those of the program
 * @param bibtex the same for BibTeX
 */
record Citation(String cff, String bibtex) {
  /** The build puts it into the program. */
  private static final String RESOURCE = "/META-INF/CITATION.cff";

  private static final String REFERENCES = "\nreferences:\n";

  /** Types of works that have a kind of entry of their own. */
  private static final Map<String, String> KINDS =
      Map.of("article", "article", "report", "techreport", "book", "book");

  private static final Pattern PLAIN = Pattern.compile("\\p{L}{6,}");

  /** Of the version that made the runs. */
  static Citation of(String program, List<Work> ofCase) throws IOException {
    String cff = Resource.text(RESOURCE).replaceAll("(?m)^#.*\\R", "");
    List<String> entries = new ArrayList<>();
    entries.add(program(program, cff));
    ofCase.forEach(work -> entries.add(entry(work, entries.size())));
    return new Citation(with(ofCase, cff).strip(), String.join("\n\n", entries));
  }

  private static String program(String version, String cff) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("author", "{" + tex(find(cff, "^ {2}- name: \"(.*)\"$").orElseThrow()) + "}");
    fields.put("title", "{" + tex(find(cff, "^title: \"(.*)\"$").orElseThrow()) + "}");
    fields.put("year", find(cff, "^date-released: (\\d{4})").orElseThrow());
    fields.put("version", version);
    fields.put("doi", find(cff, "^doi: \"?([^\"\\s]+)").orElse(""));
    fields.put("url", find(cff, "^repository-code: \"?([^\"\\s]+)").orElse(""));
    return entry("software", "regime_collapse_simulator", fields);
  }

  /**
   * A work of the case.
   *
   * @param number for its key, where two works have the same first author and year
   */
  private static String entry(Work work, int number) {
    String year = work.year().isEmpty() ? work.date().replaceFirst("-.*", "") : work.year();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(
        "author",
        work.authors().stream().map(Citation::author).collect(Collectors.joining(" and ")));
    fields.put("title", "{" + tex(work.title()) + "}");
    fields.put("journal", tex(work.journal()));
    fields.put("institution", tex(work.institution()));
    fields.put("year", year);
    fields.put("doi", work.doi().orElse(""));
    fields.put("url", work.url().orElse(""));
    String first = work.authors().isEmpty() ? "" : work.authors().get(0).name();
    String key = first.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + year + "_" + number;
    return entry(KINDS.getOrDefault(work.type(), "misc"), key, fields);
  }

  private static String author(Work.Author author) {
    return author.person()
        ? tex(author.name()) + ", " + tex(author.given())
        : "{" + tex(author.name()) + "}";
  }

  private static String entry(String kind, String key, Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> "  %-11s = {%s}".formatted(field.getKey(), field.getValue()))
        .collect(Collectors.joining(",\n", "@" + kind + "{" + key + ",\n", "\n}"));
  }

  /** Text as LaTeX takes it. */
  private static String tex(String text) {
    return text.replaceAll("[{}\\\\]", "").replaceAll("([&%$#_])", "\\\\$1");
  }

  private static String with(List<Work> works, String cff) {
    int at = cff.indexOf(REFERENCES) + REFERENCES.length();
    String all = works.stream().map(Citation::text).collect(Collectors.joining());
    return cff.substring(0, at) + all + cff.substring(at);
  }

  private static String text(Work it) {
    StringBuilder text = new StringBuilder();
    text.append("  - type: ").append(it.type()).append('\n');
    line(text, "    title: ", quoted(it.title()));
    text.append("    authors:\n");
    for (Work.Author author : it.authors()) {
      line(text, "      - name: ", author.person() ? "" : quoted(author.name()));
      line(text, "      - family-names: ", author.person() ? plain(author.name()) : "");
      line(text, "        given-names: ", plain(author.given()));
    }
    if (!it.institution().isEmpty()) {
      text.append("    institution:\n");
      line(text, "      name: ", quoted(it.institution()));
    }
    line(text, "    journal: ", quoted(it.journal()));
    line(text, "    date-published: ", it.date());
    line(text, "    year: ", it.year());
    line(text, "    doi: ", it.doi().orElse(""));
    line(text, "    url: ", quoted(it.url().orElse("")));
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    if (!value.isEmpty()) {
      text.append(key).append(value).append('\n');
    }
  }

  /** A name that YAML takes for nothing else stands without quotes. */
  private static String plain(String name) {
    return PLAIN.matcher(name).matches() ? name : quoted(name);
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Optional<String> find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
