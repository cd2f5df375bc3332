package regimecollapse.scenario.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The factors of an {@link Attribution} that are on; all its other factors are off. To the rest of
 * the program a coalition is an arm with a name of its own, such as {@code on:money+aircraft}, or
 * {@code on:} when all are off. No arm of a file can have such a name.
 *
 * @param members a bit for each factor that is on, the lowest for the first
 */
public record Coalition(int members) {
  /** All factors are off. */
  public static final Coalition NONE = new Coalition(0);

  private static final String MARK = "on:";
  private static final String AND = "+";

  /** All of so many factors are on. */
  public static Coalition all(int players) {
    return new Coalition((1 << players) - 1);
  }

  /** Whether an arm's name is that of a coalition. */
  public static boolean isNameOf(String arm) {
    return arm.startsWith(MARK);
  }

  /**
   * The coalition that a name stands for.
   *
   * @throws IllegalArgumentException when it names a factor that there is not
   */
  public static Coalition named(String name, Attribution attribution) {
    List<String> ids = attribution.players().stream().map(Player::id).toList();
    Coalition coalition = NONE;
    String list = name.substring(MARK.length());
    for (String id : list.isEmpty() ? List.<String>of() : Arrays.asList(list.split("\\+"))) {
      int player = ids.indexOf(id);
      if (player < 0) {
        throw new IllegalArgumentException(name + " names no coalition of " + ids);
      }
      coalition = coalition.with(player);
    }
    return coalition;
  }

  /** Whether a factor is on. */
  public boolean has(int player) {
    return (members >> player & 1) == 1;
  }

  /** The same with a factor on. */
  public Coalition with(int player) {
    return new Coalition(members | 1 << player);
  }

  /** The same with a factor off. */
  public Coalition without(int player) {
    return new Coalition(members & ~(1 << player));
  }

  /** Its name: the factors that are on, in their order. */
  public String name(Attribution attribution) {
    return IntStream.range(0, attribution.players().size())
        .filter(this::has)
        .mapToObj(i -> attribution.players().get(i).id())
        .collect(Collectors.joining(AND, MARK, ""));
  }

  /** The base arm with every switch off that belongs to a factor that is off. */
  public Arm arm(Attribution attribution) {
    List<Change> changes = new ArrayList<>(attribution.base().changes());
    for (int i = 0; i < attribution.players().size(); i++) {
      if (!has(i)) {
        attribution
            .players()
            .get(i)
            .off()
            .forEach(factor -> changes.add(new Change.Switch(factor, false)));
      }
    }
    String name = name(attribution);
    return new Arm(name, name, changes);
  }
}
