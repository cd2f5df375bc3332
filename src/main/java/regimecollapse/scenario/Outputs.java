package regimecollapse.scenario;

import java.util.List;
import regimecollapse.quantity.Windows;

/**
 * What the charts show.
 *
 * @param places ids of the places whose fall is compared with the record, in order
 * @param mapDays days of the offensive that maps show
 * @param magnifyDays how many days of the offensive the magnified chart shows
 * @param attribution whose data maps show, as its licences ask; may be empty
 * @param windows days since day 0 in which the chance of collapse is told
 */
public record Outputs(
    List<String> places,
    List<Double> mapDays,
    double magnifyDays,
    String attribution,
    Windows windows) {
  /** Outputs of data that asks for no attribution. */
  public Outputs(List<String> places, List<Double> mapDays, double magnifyDays) {
    this(places, mapDays, magnifyDays, "", Windows.DEFAULT);
  }

  /** Outputs with the usual windows. */
  public Outputs(
      List<String> places, List<Double> mapDays, double magnifyDays, String attribution) {
    this(places, mapDays, magnifyDays, attribution, Windows.DEFAULT);
  }

  /** Copies the lists. */
  public Outputs {
    places = List.copyOf(places);
    mapDays = List.copyOf(mapDays);
  }
}
