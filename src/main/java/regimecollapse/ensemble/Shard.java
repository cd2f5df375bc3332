package regimecollapse.ensemble;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of tasks that other machines, or the same at another time, make the rest of. Tasks go to
 * the shards in turn, so that each has some of every kind and all take as long.
 *
 * @param number which, from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
  /** All in one. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** More than any study needs. */
  public static final int MOST = 10_000;

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

  /** Refuses a number beyond the last. */
  public Shard {
    if (of < 1 || of > MOST || number < 1 || number > of) {
      throw new IllegalArgumentException("there is no shard " + number + "/" + of);
    }
  }

  /** The shard of a text such as 3/20; empty when it names none. */
  public static Optional<Shard> of(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(parts.group(1));
    int of = Integer.parseInt(parts.group(2));
    boolean is = of >= 1 && of <= MOST && number >= 1 && number <= of;
    return is ? Optional.of(new Shard(number, of)) : Optional.empty();
  }

  /** Whether it has a task, by the number of the task from 0. */
  public boolean has(long task) {
    return task % of == number - 1;
  }

  /** Such as 3/20. */
  @Override
  public String toString() {
    return number + "/" + of;
  }
}
