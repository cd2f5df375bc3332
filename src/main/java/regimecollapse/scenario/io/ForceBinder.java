package regimecollapse.scenario.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regimecollapse.quantity.Share;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Uncertain;

/** Makes formations and opposition groups. */
final class ForceBinder {
  private ForceBinder() {}

  static Formation formation(String id, View view) {
    Optional<View> topUp = view.optionalMap("top-up");
    return new Formation(
        id,
        view.text("title"),
        view.constant("kind", FormationKind.values()),
        view.text("patron"),
        view.number("strength"),
        view.optionalText("strength-path"),
        topUp.map(t -> t.text("path")),
        topUp.map(t -> t.number("share")).orElse(Uncertain.of(0)),
        view.number("commander-quality"),
        view.number("air-priority"),
        view.number("armour"),
        view.number("readiness"),
        view.flag("reserve"),
        view.flag("local"),
        view.flag("ex-rebel"),
        garrison(view));
  }

  private static Garrison garrison(View view) {
    if (!view.map().has("garrison")) {
      return new Garrison.Spread(
          view.constant("spread", Garrison.Rule.values()), view.texts("regions"));
    }
    View shares = view.section("garrison");
    Map<String, Share> placed = new LinkedHashMap<>();
    shares.map().entries().keySet().forEach(p -> placed.put(p, new Share(shares.real(p))));
    return new Garrison.Placed(placed);
  }

  static OppositionGroup group(String id, View view) {
    return new OppositionGroup(
        id,
        view.text("title"),
        view.text("faction"),
        view.constant("kind", GroupKind.values()),
        view.number("strength"),
        view.number("follow-on"),
        view.number("quality"),
        view.number("delay-days"));
  }
}
