package regimecollapse.scenario.io.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import regimecollapse.scenario.io.problem.Place;

/**
 * Writes a complete document as YAML that reads back to the same scenario. Numbers keep the text
 * that they had, so nothing depends on how a JDK prints them.
 */
public final class ResolvedYaml {
  private static final String HEAD =
      """
      # The complete scenario: bases merged, settings and defaults filled in.
      # Data files are named relative to the folder of scenarios.
      """;

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setWidth(10_000)
          .setSplitLines(false)
          .setUseUnicodeEncoding(true)
          .setBestLineBreak("\n")
          .build();

  /** What may stand in a plain text that begins a line, and must be quoted within brackets. */
  private static final Pattern NOT_PLAIN_IN_FLOW = Pattern.compile("[,:\\[\\]{}?]");

  private final List<Event> events = new ArrayList<>();

  private ResolvedYaml() {}

  /** The text of a document whose data files are called by other names. */
  public static String text(Node.Mapping document, Map<String, String> dataFiles) {
    Node.Mapping data = document.section("data");
    for (Map.Entry<String, String> file : dataFiles.entrySet()) {
      Node name = new Node.Scalar(Place.DEFAULT, file.getValue(), false);
      data = data.with(file.getKey(), Node.Entry.of(Place.DEFAULT, name));
    }
    return HEAD + text(document.with("data", Node.Entry.of(Place.DEFAULT, data)), 0);
  }

  /** One value in the style of {@link #text}, for messages. */
  public static String inline(Node node) {
    return text(node, 9).strip();
  }

  private static String text(Node node, int depth) {
    ResolvedYaml yaml = new ResolvedYaml();
    yaml.events.add(new StreamStartEvent());
    yaml.events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
    yaml.add(node, depth, false);
    yaml.events.add(new DocumentEndEvent(false));
    yaml.events.add(new StreamEndEvent());
    return new Present(SETTINGS).emitToString(yaml.events.iterator());
  }

  private void add(Node node, int depth, boolean inFlow) {
    if (node instanceof Node.Scalar s) {
      boolean plain = s.plain() && !(inFlow && NOT_PLAIN_IN_FLOW.matcher(s.text()).find());
      addScalar(s.text(), plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    } else if (node instanceof Node.Sequence s) {
      FlowStyle style = isFlow(node, depth) ? FlowStyle.FLOW : FlowStyle.BLOCK;
      events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
      s.items().forEach(i -> add(i, depth + 1, inFlow || style == FlowStyle.FLOW));
      events.add(new SequenceEndEvent());
    } else if (node instanceof Node.Mapping m) {
      FlowStyle style = isFlow(node, depth) ? FlowStyle.FLOW : FlowStyle.BLOCK;
      events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
      m.entries()
          .forEach(
              (key, entry) -> {
                addScalar(key, ScalarStyle.PLAIN);
                add(entry.value(), depth + 1, inFlow || style == FlowStyle.FLOW);
              });
      events.add(new MappingEndEvent());
    }
  }

  /** What lies deep, is small or is empty stands in one line. */
  private static boolean isFlow(Node node, int depth) {
    int deep = 2;
    if (node instanceof Node.Mapping m) {
      return m.entries().isEmpty()
          || depth >= deep && m.entries().values().stream().allMatch(e -> isLeaf(e.value()));
    }
    return node instanceof Node.Sequence s && s.items().stream().allMatch(n -> isLeaf(n));
  }

  private static boolean isLeaf(Node node) {
    return node instanceof Node.Scalar
        || node instanceof Node.Sequence s
            && s.items().stream().allMatch(n -> n instanceof Node.Scalar);
  }

  private void addScalar(String text, ScalarStyle style) {
    events.add(
        new ScalarEvent(
            Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), text, style));
  }
}
