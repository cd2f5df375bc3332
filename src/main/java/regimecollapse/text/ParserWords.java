package regimecollapse.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the libraries that read JSON and CSV say, in the words of people who write such files. The
 * libraries speak of their own settings and classes.
 */
public final class ParserWords {
  private static final Pattern UNEXPECTED = Pattern.compile("Unexpected character \\('(.)'");
  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.{1,40})");
  private static final Pattern NO_NUMBER = Pattern.compile("token '(-?(?:NaN|[+-]?Inf\\w*))'");
  private static final Pattern RECORD = Pattern.compile("record starting at line ([0-9]+)");

  private ParserWords() {}

  /**
   * Why a text is no JSON.
   *
   * @param message what the library says, without the place
   */
  public static String json(String message) {
    Matcher number = NO_NUMBER.matcher(message);
    Matcher sign = UNEXPECTED.matcher(message);
    Matcher token = TOKEN.matcher(message);
    if (message.contains("nesting depth")) {
      return "lists and objects are too deep";
    } else if (number.find()) {
      return number.group(1) + " is no number";
    } else if (message.startsWith("Unexpected end-of-input")) {
      return "it ends too early; a bracket, a brace or a quote is not closed";
    } else if (message.contains("comment")) {
      return "comments are not allowed";
    } else if (sign.find()) {
      return wanted(message) + " before this " + sign.group(1);
    } else if (token.find()) {
      String word = token.group(1).replaceFirst("'.*", "");
      return word + " is no value; text stands in double quotes";
    }
    return message.contains("control character")
        ? "text goes on over the end of a line, or a quote is not closed"
        : "this cannot be read";
  }

  private static String wanted(String message) {
    if (message.contains("comma to separate")) {
      return "a comma is missing";
    } else if (message.contains("colon to separate")) {
      return "a colon is missing";
    }
    return message.contains("field name") || message.contains("property name")
        ? "a key in double quotes is needed"
        : "a value is needed";
  }

  /**
   * Why a text is no CSV.
   *
   * @param message what the library says
   */
  public static String csv(String message) {
    Matcher record = RECORD.matcher(message);
    String where = record.find() ? ", in the row that begins in line " + record.group(1) : "";
    if (message.contains("after closing quote")) {
      return "text stands after the closing quote of a cell, or a quote is not closed" + where;
    }
    return message.contains("nclosed quote")
        ? "a cell begins with a quote that is never closed" + where
        : "this cannot be read" + where;
  }
}
