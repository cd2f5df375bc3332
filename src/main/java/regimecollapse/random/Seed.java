package regimecollapse.random;

/**
 * What fixes all chance of one replication.
 *
 * @param master the seed of the ensemble, all 64 bits count
 * @param replication number of the replication, from 0
 */
public record Seed(long master, int replication) {
  /** Refuses a negative replication. */
  public Seed {
    if (replication < 0) {
      throw new IllegalArgumentException("a replication is at least 0, not " + replication);
    }
  }

  /** The stream of draws for one named purpose. */
  public Stream stream(String purpose) {
    long key = Mix.mix(master);
    key = Mix.mix(key ^ Mix.mix(replication + 0x632be59bd9b4e019L));
    for (int i = 0; i < purpose.length(); i++) {
      key = Mix.mix(key ^ purpose.charAt(i));
    }
    return new Stream(key);
  }

  /** One number that names this seed in results. */
  public long fingerprint() {
    return Mix.mix(Mix.mix(master) ^ Mix.mix(replication + 0x632be59bd9b4e019L));
  }
}
