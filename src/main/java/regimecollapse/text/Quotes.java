package regimecollapse.text;

/** Names and arguments as others may take them. */
public final class Quotes {
  private Quotes() {}

  /** A name in quotation marks; what it holds cannot turn the direction of what follows. */
  public static String of(String name) {
    return "“" + isolated(name) + "”";
  }

  /** Isolates text that may run from right to left (Unicode Annex 9, FSI and PDI). */
  public static String isolated(String text) {
    boolean plain = text.chars().allMatch(c -> c < 0x590 || c > 0x2010 && c < 0x202A);
    return plain ? text : "\u2068" + text + "\u2069";
  }

  /** An argument as a shell takes it. */
  public static String shell(String arg) {
    return arg.matches("[\\w@%+=:,./-]+") ? arg : "'" + arg.replace("'", "'\\''") + "'";
  }
}
