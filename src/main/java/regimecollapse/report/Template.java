package regimecollapse.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Pattern;
import regimecollapse.report.words.DayWords;
import regimecollapse.text.Numbers;

/** Fills in a template and writes the page, whole or not at all. */
final class Template {
  /** What XML 1.0 does not allow, even when escaped. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private Template() {}

  /**
   * Adds the style sheet and a script to the values of a page, and the policy that allows no other.
   *
   * @param scripts files beside this class, in their order
   */
  static void addScript(Map<String, Object> values, String... scripts) throws IOException {
    addScript(new DayWords(Map.of()), values, scripts);
  }

  /** The same with the case's own words for its days. */
  static void addScript(DayWords words, Map<String, Object> values, String... scripts)
      throws IOException {
    String style = Resource.text("style.css");
    String script = words.in(Resource.script(scripts));
    values.put("style", style);
    values.put("script", script);
    // Pictures may come from beside the page; all else stands in it.
    values.put(
        "policy",
        "default-src 'none'; img-src data: 'self' file:; base-uri 'none'; form-action 'none';"
            + " style-src "
            + Resource.hash(style)
            + "; script-src "
            + Resource.hash(script));
  }

  /**
   * Writes a page.
   *
   * @param template file beside this class
   * @param values what it names
   */
  static void write(String template, Map<String, Object> values, Path file) throws IOException {
    write(new DayWords(Map.of()), template, values, file);
  }

  /** The same with the case's own words for its days. */
  static void write(DayWords words, String template, Map<String, Object> values, Path file)
      throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      Mustache.compiler()
          .escapeHTML(true)
          .withFormatter(Template::text)
          .withLoader(name -> new StringReader(words.in(Resource.text(name))))
          .compile(words.in(Resource.text(template)))
          .execute(values, out);
    } catch (IOException | MustacheException e) {
      Files.deleteIfExists(part);
      throw named(e, file);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Numbers without exponent; signs that XML does not know are shown as unknown. */
  private static String text(Object value) {
    String text = value instanceof Double number ? Numbers.input(number) : String.valueOf(value);
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }

  /** An error of writing with its file, also where the template's engine has wrapped it. */
  private static IOException named(Exception e, Path file) {
    Throwable cause = e instanceof IOException ? e : e.getCause();
    if (!(cause instanceof IOException)) {
      throw (RuntimeException) e;
    }
    if (cause instanceof FileSystemException) {
      return (IOException) cause;
    }
    FileSystemException named = new FileSystemException(file.toString(), null, cause.getMessage());
    named.initCause(cause);
    return named;
  }
}
