package regimecollapse.scenario;

/**
 * A town, district seat or base: a node of the road graph.
 *
 * @param id short name
 * @param name name for people
 * @param governorate the province
 * @param seat whether it is the seat of its province
 * @param lat latitude, degrees north
 * @param lon longitude, degrees east
 * @param population persons, pre-war magnitude
 * @param areaKm2 square kilometres nearer to it than to any other place
 * @param defensibility strength of its defence, 1 = hasty defence
 * @param exRebelShare share of the place in the hands of reconciled former rebels, 0 to 1
 * @param sympathy how friendly its people are to the opposition, 0 to 1
 * @param controller faction that holds it at the start
 * @param frontLine whether it touches the front line at the start
 */
public record Locality(
    String id,
    String name,
    String governorate,
    boolean seat,
    double lat,
    double lon,
    double population,
    double areaKm2,
    double defensibility,
    double exRebelShare,
    double sympathy,
    String controller,
    boolean frontLine) {}
