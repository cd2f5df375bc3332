package regimecollapse.text;

import java.util.List;

/** The article of a name within a sentence. */
public final class Articles {
  private static final String THE = "the ";

  /** Names of countries that begin or end so are those of a common noun, and have an article. */
  private static final List<String> FIRST = List.of("United ");

  private static final List<String> LAST =
      List.of(" States", " Union", " Kingdom", " Republic", " Emirates", " Nations");

  private Articles() {}

  /**
   * A name as it stands within a sentence: with "the" where it begins with it, in any case, or is
   * that of a common noun; else as it is.
   */
  public static String within(String name) {
    if (name.regionMatches(true, 0, THE, 0, THE.length())) {
      return THE + name.substring(THE.length());
    }
    boolean noun =
        FIRST.stream().anyMatch(name::startsWith) || LAST.stream().anyMatch(name::endsWith);
    return noun ? THE + name : name;
  }
}
