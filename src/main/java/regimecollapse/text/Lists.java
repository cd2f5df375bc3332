package regimecollapse.text;

import java.util.List;

/** Things in a row. */
public final class Lists {
  private Lists() {}

  /** The last after an "and": "a, b and c". */
  public static String and(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
