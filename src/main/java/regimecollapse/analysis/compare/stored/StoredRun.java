package regimecollapse.analysis.compare.stored;

import java.util.Optional;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.stats.survival.Lifetime;

/**
 * A finished run, as far as its row tells.
 *
 * @param replication number of the replication; empty if not told
 * @param seed fingerprint of its seed; empty if not told
 * @param collapsed whether the government fell
 * @param lifetime days to the collapse or to the end of observation, where they can be told
 * @param fellIn in which of its offensives it fell, 0 for none; empty if not told, or if it lives
 * @param offensive date of its offensive; empty if it had none
 * @param told all that is stored of it
 */
public record StoredRun(
    String replication,
    String seed,
    Optional<Boolean> collapsed,
    Optional<Lifetime> lifetime,
    Optional<Integer> fellIn,
    String offensive,
    String told) {
  /** Whether it fell before day 0, so that the offensive from which its days count never came. */
  public boolean fellBefore() {
    return lifetime.filter(life -> life.event() && life.time() < 0).isPresent();
  }

  /** Whether it collapsed, and so; empty where the row does not tell. */
  public Optional<Boolean> fell(FellIn offensive) {
    if (collapsed.isPresent() && !collapsed.get()) {
      return Optional.of(false);
    }
    return fellIn.map(number -> FellIn.of(number) == offensive);
  }

  /** What two runs that share their chance have in common; empty if it is not told. */
  Optional<String> chance() {
    return replication.isEmpty() || seed.isEmpty()
        ? Optional.empty()
        : Optional.of(replication + " " + seed);
  }
}
