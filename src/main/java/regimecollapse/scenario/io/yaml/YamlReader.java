package regimecollapse.scenario.io.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.text.Controls;

/**
 * Reads one YAML 1.2 document, event by event, so that depth and aliases are bounded before
 * anything is built. Refuses duplicate keys, tags, anchors, aliases and further documents.
 */
public final class YamlReader {
  private static final int DEPTH = 32;

  private final SourceText source;
  private final Place origin;
  private final String legal;
  private final Problems problems;
  private final NodeBuilder builder;

  private YamlReader(SourceText source, Place origin, String legal, Problems problems) {
    this.source = source;
    this.origin = origin;
    this.legal = legal;
    this.problems = problems;
    this.builder = new NodeBuilder(problems);
  }

  /** Reads a file. */
  public static Optional<Node> read(SourceText source, Problems problems) {
    return read(source, "keys and their values, as in title: text", problems);
  }

  /**
   * Reads a file.
   *
   * @param legal what stands in such a file, told where there is nothing in it
   */
  public static Optional<Node> read(SourceText source, String legal, Problems problems) {
    return new YamlReader(source, Place.top(source.name()), legal, problems).read();
  }

  /** Reads a text that begins at a place of an option. */
  public static Optional<Node> read(String text, Place origin, Problems problems) {
    return new YamlReader(new SourceText(origin.file(), text, ""), origin, "a value", problems)
        .read();
  }

  /** Tags of YAML itself are shown as they are written. */
  private static String shown(String tag) {
    return tag.replace("tag:yaml.org,2002:", "!!");
  }

  private Optional<Node> read() {
    int before = problems.size();
    if (source.refuseControls(origin, problems)) {
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setLabel(source.name()).build();
    try {
      for (Event event : new Parse(settings).parseString(source.text())) {
        if (!accept(event)) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      YamlHints.Hint hint = YamlHints.of(e, source.text());
      problems.add(Problem.at(hint.mark().map(this::place).orElse(origin), "", hint.words()));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(Problem.at(origin, "", "this is not YAML: " + e.getMessage()));
      return Optional.empty();
    }
    Optional<Node> root = builder.root().filter(r -> !isNothing(r));
    if (root.isEmpty() && problems.size() == before) {
      boolean comments = !source.text().isBlank();
      problems.add(
          Problem.at(origin, "", "there is nothing in it")
              .value(comments ? "comments alone" : "an empty file")
              .legal(legal));
    }
    return root;
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Scalar s && s.isNothing();
  }

  /** Takes one event; false ends the reading. */
  private boolean accept(Event event) {
    Place place = event.getStartMark().map(this::place).orElse(origin);
    if (event instanceof DocumentStartEvent && builder.root().isPresent()) {
      problems.add(
          Problem.at(place, "", "there is a second document").legal("one document a file"));
      return false;
    }
    if (event instanceof NodeEvent node) {
      refuseExtras(node, place);
    }
    if (event instanceof CollectionStartEvent start) {
      if (builder.depth() == DEPTH) {
        String legal = "at most " + DEPTH + " levels";
        problems.add(Problem.at(place, "", "maps and lists are too deep").legal(legal));
        return false;
      }
      builder.open(place, start.getEventId() == Event.ID.MappingStart);
    } else if (event instanceof CollectionEndEvent) {
      builder.close();
    } else if (event instanceof ScalarEvent s) {
      refuseControls(s.getValue(), place);
      // A tag alone was meant as text, and is refused as a tag; so it is not missed as well.
      String text = s.getValue().isEmpty() ? s.getTag().orElse("") : s.getValue();
      builder.add(new Node.Scalar(place, text, s.isPlain()));
    } else if (event instanceof AliasEvent) {
      return false;
    }
    return true;
  }

  /** Escapes such as {@code \\e} hide what the text of the file does not show. */
  private void refuseControls(String text, Place place) {
    int first = Controls.first(text);
    if (first >= 0) {
      problems.add(
          Problem.at(place, builder.path(), "there is a control character")
              .value(Controls.name(text.codePointAt(first)))
              .legal(Controls.LEGAL));
    }
  }

  private void refuseExtras(NodeEvent event, Place place) {
    if (event instanceof AliasEvent alias) {
      refuse("aliases", place, "*" + alias.getAlias().getValue(), instead("*"));
    } else if (event.getAnchor().isPresent()) {
      refuse("anchors", place, "&" + event.getAnchor().get().getValue(), instead("&"));
    }
    Optional<String> tag =
        event instanceof ScalarEvent s
            ? s.getTag()
            : event instanceof CollectionStartEvent c ? c.getTag() : Optional.empty();
    tag.ifPresent(t -> refuse("tags", place, shown(t), untagged(t)));
  }

  private static String untagged(String tag) {
    boolean meantAsText = !shown(tag).startsWith("!!");
    return "leave the tag out" + (meantAsText ? "; " + inQuotes("!") : "");
  }

  private static String instead(String sign) {
    return "write it out; " + inQuotes(sign);
  }

  private static String inQuotes(String sign) {
    return "a text that begins with " + sign + " stands in quotes";
  }

  private void refuse(String what, Place place, String value, String legal) {
    problems.add(
        Problem.at(place, builder.path(), what + " are refused").value(value).legal(legal));
  }

  private Place place(Mark mark) {
    return origin.plus(mark.getLine(), mark.getColumn());
  }
}
