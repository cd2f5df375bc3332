package regimecollapse.scenario.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Player;
import regimecollapse.scenario.parameter.Factor;

/** The section that asks which factor did how much. */
final class AttributionFormat {
  /** Name of the section. */
  static final String KEY = "attribution";

  /** More orders than this in one replication say less than more replications would. */
  private static final int MOST = 1000;

  private AttributionFormat() {}

  static GroupShape attribution() {
    return GroupShape.of(
            Key.required("base", new RefShape(Kind.ARM), "arm in which all factors are on"),
            Key.withDefault(
                "permutations",
                new WholeShape(2, MOST),
                "2",
                "orders tried in each replication; even: every second one is a mirror image"),
            Key.required("factors", factors(), "the factors, by name"))
        .with(AttributionRules::evenPermutations);
  }

  private static NamedShape factors() {
    // A factor that is off unless a scenario says otherwise is a what-if, not a documented cause.
    Factor[] documented =
        Arrays.stream(Factor.values()).filter(Factor::onByDefault).toArray(Factor[]::new);
    ListShape off =
        new ListShape(
            ChoiceShape.of(documented), 1, Integer.MAX_VALUE, false, ListShape.Order.DISTINCT);
    GroupShape factor =
        GroupShape.of(
            Key.required("title", new TextShape(), "name for people"),
            Key.required("off", off, "switches that are turned off together"));
    return new NamedShape(factor, Optional.empty(), 2, AttributionRules::eachSwitchOnce);
  }

  static Attribution bind(View view, View arms, Timeline timeline) {
    String base = view.text("base");
    Arm arm = ArmBinder.arm(base, new View(arms.map().map(base).orElseThrow()), timeline);
    return new Attribution(
        arm,
        Integer.parseInt(view.text("permutations")),
        view.each("factors", AttributionFormat::player));
  }

  private static Player player(String id, View view) {
    List<String> words = view.texts("off");
    Set<Factor> off =
        Arrays.stream(Factor.values())
            .filter(f -> words.contains(f.key()))
            .collect(Collectors.toSet());
    return new Player(id, view.text("title"), off);
  }
}
