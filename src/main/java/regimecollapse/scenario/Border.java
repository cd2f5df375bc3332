package regimecollapse.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * The outline of one province, for maps only.
 *
 * @param name name of the province
 * @param rings closed lines of points, each {longitude, latitude} in degrees
 */
public record Border(String name, List<List<double[]>> rings) {
  /** Copies the lists. */
  public Border {
    rings = rings.stream().map(List::copyOf).toList();
  }

  /** Whether name and all coordinates are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Border b
        && name.equals(b.name)
        && Arrays.deepEquals(coordinates(), b.coordinates());
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.deepHashCode(coordinates());
  }

  private Object[] coordinates() {
    return rings.stream().map(List::toArray).toArray();
  }
}
