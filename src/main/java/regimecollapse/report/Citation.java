package regimecollapse.report;

import java.io.IOException;
import java.util.List;
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
  private static final Pattern PLAIN = Pattern.compile("\\p{L}{6,}");

  /** Of the version that made the runs. */
  static Citation of(String program, List<Work> ofCase) throws IOException {
    String cff = Resource.text(RESOURCE);
    String title = find(cff, "^title: \"(.*)\"$");
    String author = find(cff, "^ {2}- name: \"(.*)\"$");
    String year = find(cff, "^date-released: (\\d{4})");
    String bibtex =
        ("@software{regime_collapse_simulator,\n  author  = {{%s}},\n  title   = "
                + "{{%s}},\n  year    = {%s},\n  version = {%s}\n}")
            .formatted(author, title, year, program);
    return new Citation(with(ofCase, cff).strip(), bibtex);
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

  private static String find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException(RESOURCE + " has nothing like " + pattern);
    }
    return found.group(1);
  }
}
