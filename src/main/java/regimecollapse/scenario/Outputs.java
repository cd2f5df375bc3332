package regimecollapse.scenario;

import java.util.List;

/**
 * What the charts show.
 *
 * @param places ids of the places whose fall is compared with the record, in order
 * @param mapDays days of the offensive that maps show
 * @param magnifyDays how many days of the offensive the magnified chart shows
 */
public record Outputs(List<String> places, List<Double> mapDays, double magnifyDays) {
  /** Copies the lists. */
  public Outputs {
    places = List.copyOf(places);
    mapDays = List.copyOf(mapDays);
  }
}
