package regimecollapse.report;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to cite the program.
 *
 * @param cff the text of CITATION.cff
 * @param bibtex the same for BibTeX
 */
record Citation(String cff, String bibtex) {
  /** The build puts it into the program. */
  private static final String RESOURCE = "/META-INF/CITATION.cff";

  /** Of the version that made the runs. */
  static Citation of(String program) throws IOException {
    String cff = Resource.text(RESOURCE);
    String title = find(cff, "^title: \"(.*)\"$");
    String author = find(cff, "^ {2}- name: \"(.*)\"$");
    String year = find(cff, "^date-released: (\\d{4})");
    String bibtex =
        ("@software{regime_collapse_simulator,\n  author  = {{%s}},\n  title   = "
                + "{{%s}},\n  year    = {%s},\n  version = {%s}\n}")
            .formatted(author, title, year, program);
    return new Citation(cff.strip(), bibtex);
  }

  private static String find(String text, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException(RESOURCE + " has nothing like " + pattern);
    }
    return found.group(1);
  }
}
