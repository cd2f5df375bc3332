package regimecollapse.explore;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A what-if as the text of a scenario file. */
final class DraftText {
  /** Text that needs no quotes in YAML whatever stands around it, and is no number. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** Words that YAML, or somebody's YAML, takes for something else. */
  private static final Pattern WORD =
      Pattern.compile("(?i)true|false|yes|no|on|off|null|none|nan|inf|y|n");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private DraftText() {}

  /**
   * The text.
   *
   * @param base the scenario from which it starts
   * @param name of the arm and of the file
   * @param runs replications
   */
  static String of(WhatIf whatIf, Start base, String name, int runs) {
    String title = whatIf.titleOr("What if");
    StringBuilder text = new StringBuilder();
    text.append("# Made by collapse explore. Its runs:  ./collapse run ").append(name).append('\n');
    line(text, "title: ", quoted(title));
    line(text, "purpose: ", quoted("A what-if that starts from: " + base.scenario().title()));
    line(text, "extends: ", quoted(base.path().getFileName().toString()));
    line(text, "replications: ", Integer.toString(runs));
    text.append("run:\n");
    line(text, "  hypotheses: ", list(base.readingsOf(whatIf)));
    line(text, "  arms: ", list(List.of(base.baseArm().id(), name)));
    if (base.crossed() || base.rivalFit(whatIf)) {
      line(text, "  mechanisms: ", list(List.of(base.mechanismOf(whatIf))));
    } else if (!base.mechanismOf(whatIf).equals(base.mechanism())) {
      line(text, "mechanism: ", "{leaving: " + scalar(base.mechanismOf(whatIf)) + "}");
    }
    text.append("arms:\n");
    line(text, "  " + scalar(name) + ":", "");
    line(text, "    title: ", quoted(title));
    line(text, "    changes:", whatIf.changes().isEmpty() ? " []" : "");
    whatIf.changes().forEach(change -> line(text, "      - ", flow(change)));
    if (whatIf.fitted()) {
      line(text, "posterior: ", quoted(base.fitSeenFromDraft(whatIf)));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(value).append('\n');
  }

  private static String list(List<String> names) {
    return names.stream().map(DraftText::scalar).toList().toString();
  }

  /** A tree in one line. */
  private static String flow(JsonNode node) {
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(flow(item)));
      return items.toString();
    }
    if (node.isObject()) {
      List<String> entries = new ArrayList<>();
      for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
        Map.Entry<String, JsonNode> entry = i.next();
        entries.add(scalar(entry.getKey()) + ": " + flow(entry.getValue()));
      }
      return "{" + String.join(", ", entries) + "}";
    }
    return node.isTextual() ? scalar(node.textValue()) : node.asText();
  }

  private static String scalar(String text) {
    boolean plain =
        DATE.matcher(text).matches()
            || PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  /** Double quotes: what JSON escapes YAML reads alike. */
  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
