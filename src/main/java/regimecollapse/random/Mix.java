package regimecollapse.random;

/**
 * The 64-bit finaliser "variant 13" of Stafford (2011), as used in SplitMix64 (Steele, Lea and
 * Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA): a bijection in which each
 * input bit flips each output bit with a chance near one half.
 */
final class Mix {
  /** The odd integer nearest to 2^64 divided by the golden ratio (Steele et al. 2014). */
  static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Mix() {}

  static long mix(long z) {
    long x = z + GOLDEN;
    x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
