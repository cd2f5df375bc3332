package regimecollapse.app.input;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.io.problem.Problem;

/**
 * Settings that stand above a scenario file, those of {@code --set} and those that have an option
 * of their own, and what the user wrote for each.
 *
 * @param texts {@code PATH=VALUE}, in the order in which they apply
 * @param options the option behind each
 */
public record Settings(List<String> texts, List<String> options) {
  /** How problems name the place of a setting; their line is its number, from 1. */
  private static final String PLACE = "--set";

  public static final Settings NONE = new Settings(List.of(), List.of());

  public Settings {
    texts = List.copyOf(texts);
    options = List.copyOf(options);
  }

  /** The user's own settings. */
  public static Settings of(List<String> set) {
    return new Settings(set, set.stream().map(text -> PLACE).toList());
  }

  /** With a further setting, unless its value is null. */
  public Settings with(String option, String path, Object value) {
    if (value == null) {
      return this;
    }
    List<String> more = new ArrayList<>(texts);
    more.add(path + "=" + value);
    List<String> named = new ArrayList<>(options);
    named.add(option);
    return new Settings(more, named);
  }

  /** With a further setting that is a list of names, unless it is empty. */
  public Settings withNames(String option, String path, List<String> names) {
    return with(option, path, names.isEmpty() ? null : "[" + String.join(", ", names) + "]");
  }

  /** Settings after which another one of the same key comes, which wins. */
  List<String> outdone() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String key = texts.get(i).replaceFirst("=.*", "");
      for (int j = i + 1; j < texts.size(); j++) {
        if (texts.get(j).replaceFirst("=.*", "").equals(key)) {
          all.add(shown(i) + " does nothing: " + shown(j) + " comes after it and wins.");
          break;
        }
      }
    }
    return all;
  }

  private String shown(int i) {
    boolean own = !options.get(i).equals(PLACE);
    String value = texts.get(i).substring(texts.get(i).indexOf('=') + 1);
    return options.get(i) + " " + (own ? value : texts.get(i));
  }

  /** A problem with a setting names the option that the user wrote. */
  Problem inWordsOfTheUser(Problem p) {
    int number = p.line() - 1;
    boolean own =
        p.file().equals(PLACE)
            && number >= 0
            && number < options.size()
            && !options.get(number).equals(PLACE);
    if (!own) {
      return p;
    }
    String option = options.get(number).isEmpty() ? option(p.keyPath()) : options.get(number);
    return new Problem(option, 0, 0, "", p.value(), p.message(), p.legal(), p.suggestion());
  }

  /**
   * Of a setting that no option names alone, the option of its key: it has the name of its last.
   */
  private static String option(String keyPath) {
    return keyPath.isEmpty() ? PLACE : "--" + keyPath.replaceFirst(".*[.]", "");
  }
}
