package regimecollapse.scenario;

import java.util.List;
import regimecollapse.quantity.Windows;

/**
 * What the charts show, and what is cited with them.
 *
 * @param places ids of the places whose fall is compared with the record, in order
 * @param mapDays days of the offensive that maps show
 * @param magnifyDays how many days of the offensive the magnified chart shows
 * @param attribution whose data maps show, as its licences ask; may be empty
 * @param citation works that the case rests on, cited beside the program
 * @param currency in which money is told, in billions
 * @param windows days since day 0 in which the chance of collapse is told
 */
public record Outputs(
    List<String> places,
    List<Double> mapDays,
    double magnifyDays,
    String attribution,
    List<Work> citation,
    String currency,
    Windows windows) {
  /** The currency of a case that says nothing. */
  public static final String USD = "USD";

  /** Outputs of data that asks for no attribution. */
  public Outputs(List<String> places, List<Double> mapDays, double magnifyDays) {
    this(places, mapDays, magnifyDays, "");
  }

  /** Outputs of a case that cites no work and says nothing of its currency. */
  public Outputs(
      List<String> places, List<Double> mapDays, double magnifyDays, String attribution) {
    this(places, mapDays, magnifyDays, attribution, List.of(), USD, Windows.DEFAULT);
  }

  /** Copies the lists. */
  public Outputs {
    places = List.copyOf(places);
    mapDays = List.copyOf(mapDays);
    citation = List.copyOf(citation);
  }

  /** The unit in which money is told, such as "USD bn". */
  public String money() {
    return currency + " bn";
  }
}
