package regimecollapse.scenario.io.value;

import java.util.List;
import java.util.Locale;
import regimecollapse.evidence.Provenance;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.Option;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.yaml.Node;

/** Where a number or an event comes from. */
public final class ProvenanceFormat {
  private static final ChoiceShape STATUS =
      new ChoiceShape(
          List.of(
              option(Status.DOCUMENTED, "a source states it"),
              option(Status.DERIVED, "computed from stated figures; the note says how"),
              option(Status.CONTESTED, "sources disagree; the range spans them"),
              option(Status.ASSUMPTION, "the author's choice, with the range found plausible")));

  /** The keys that say it. */
  public static final List<Key> KEYS =
      List.of(
          Key.optional(
              "source",
              ListShape.oneOrMore(new RefShape(Kind.FACT)),
              "fact or facts of the table of evidence that state it"),
          Key.optional("reference", new TextShape(), "published work with page or table"),
          Key.optional(
              "status",
              STATUS,
              "how sure it is; when left out: documented with a source, derived with a reference,"
                  + " otherwise the author's choice"),
          Key.optional("note", new TextShape(), "how it follows from its source, or why so"));

  private ProvenanceFormat() {}

  private static Option option(Status status, String meaning) {
    return new Option(status.name().toLowerCase(Locale.ROOT), meaning);
  }

  /** Where a number comes from, by the keys beside it. */
  public static Provenance provenance(Node.Mapping map) {
    List<String> facts = new View(map).texts("source");
    String reference = map.text("reference");
    String note = map.text("note");
    Status status = status(map.text("status"), facts, reference);
    boolean bare = facts.isEmpty() && reference.isEmpty() && note.isEmpty();
    return bare && status == Status.AUTHORS_CHOICE
        ? Provenance.AUTHORS_CHOICE
        : new Provenance(status, facts, reference, note);
  }

  private static Status status(String written, List<String> facts, String reference) {
    if (!written.isEmpty()) {
      return Status.valueOf(written.toUpperCase(Locale.ROOT));
    }
    if (!facts.isEmpty()) {
      return Status.DOCUMENTED;
    }
    return reference.isEmpty() ? Status.AUTHORS_CHOICE : Status.DERIVED;
  }
}
