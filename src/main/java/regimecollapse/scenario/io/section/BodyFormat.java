package regimecollapse.scenario.io.section;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.force.Body;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Uncertain;

/** What a formation says of its commander and of those who are paid and not there. */
final class BodyFormat {
  /** The most that loyalty can be worth is 4; an offer of 5 convinces anybody. */
  private static final double BEST = 5;

  private static final GroupShape BODY =
      GroupShape.of(
          Key.required("faction", new RefShape(Kind.FACTION), "whom he would join"),
          Key.required(
              "offer",
              NumberShape.of("", 0, BEST),
              "what that side offers him; 1 = what full pay is worth to him"),
          Key.optional(
              "offer-path",
              new RefShape(Kind.OFFER_PATH),
              "path that multiplies the offer over time; left out: as it is"),
          Key.required(
              "hold", NumberShape.share(), "what binds him to the government beside pay, 0 to 1"),
          Key.required(
              "ties",
              NumberShape.of("", -1, 1),
              "ties to those who rule: 1 to them, 0 none, -1 to the other side"),
          Key.optional(
              "places",
              ListShape.names(Kind.LOCALITY, 1),
              "places that are his; left out: those where his men are the most"));

  /** The keys of a formation. */
  static final List<Key> KEYS =
      List.of(
          Key.optional(
              "ghosts",
              NumberShape.share(),
              "share of its rolls that is paid and not there, 0 to 1; left out: 0"),
          Key.optional(
              "body", BODY, "its commander, who can change side with his men and all his places"));

  private BodyFormat() {}

  static Uncertain ghosts(View formation) {
    return formation.map().has("ghosts") ? formation.number("ghosts") : Uncertain.of(0);
  }

  static Optional<Body> body(View formation) {
    return formation
        .optionalMap("body")
        .map(
            it ->
                new Body(
                    it.text("faction"),
                    it.number("offer"),
                    it.optionalText("offer-path"),
                    it.number("hold"),
                    it.number("ties"),
                    it.texts("places")));
  }

  /** Only a group that rises does so in some provinces. */
  static void regions(Node.Mapping group, At at) {
    String kind = group.text("kind");
    Node.Entry regions = group.entries().get("regions");
    if (regions != null && !kind.isEmpty() && !kind.equals(GroupKind.RISING.key())) {
      at.key("regions", at.owner())
          .problemAt(
              regions.key(),
              "regions belong to a group that rises",
              "kind: " + GroupKind.RISING.key() + ", or leave it out");
    }
  }
}
