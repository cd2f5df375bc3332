package regimecollapse.scenario;

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
}
