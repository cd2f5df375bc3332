package regimecollapse.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A markdown page as GitHub sees it: its headings, their anchors, and its links. */
final class MarkdownPage {
  private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?) *#*$");
  private static final Pattern ANCHOR = Pattern.compile("<a +(?:id|name)=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?: +\"[^\"]*\")?\\)");
  private static final Pattern LINK_TEXT = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  private final List<String> headings = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final List<String> links = new ArrayList<>();

  /** Reads a page; what stands in fenced blocks and code spans is neither heading nor link. */
  static MarkdownPage read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static MarkdownPage of(List<String> lines) {
    MarkdownPage page = new MarkdownPage();
    Map<String, Integer> seen = new HashMap<>();
    boolean fenced = false;
    for (String line : lines) {
      if (line.stripLeading().startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        page.add(line, seen);
      }
    }
    return page;
  }

  private void add(String line, Map<String, Integer> seen) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      headings.add(heading.group(1));
      String slug = slug(heading.group(1));
      int before = seen.merge(slug, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? slug : slug + "-" + before);
    }
    Matcher anchor = ANCHOR.matcher(line);
    while (anchor.find()) {
      anchors.add(anchor.group(1));
    }
    Matcher link = LINK.matcher(CODE.matcher(line).replaceAll("code"));
    while (link.find()) {
      links.add(link.group(1));
    }
  }

  /** GitHub's rule: small letters, no punctuation, a hyphen for each blank. */
  static String slug(String heading) {
    return LINK_TEXT
        .matcher(heading)
        .replaceAll("$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
        .replace(' ', '-');
  }

  List<String> headings() {
    return headings;
  }

  Set<String> anchors() {
    return anchors;
  }

  List<String> links() {
    return links;
  }
}
