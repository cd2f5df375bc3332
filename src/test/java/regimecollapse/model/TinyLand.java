package regimecollapse.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regimecollapse.quantity.Km;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;

/** The places of a made-up country: named p0, p1 and so on; p0 is held by rebels. */
public final class TinyLand {
  private static final double KM = 50;

  private final double[] population;
  private final double[] defensibility;
  private final double[] exRebels;
  private final double[] sympathy;
  private final boolean[] seat;
  private final String[] holder;
  private final String[] province;
  private final List<Road> roads = new ArrayList<>();
  private final int capital;

  private TinyLand(int places, int capital) {
    this.capital = capital;
    population = new double[places];
    defensibility = new double[places];
    exRebels = new double[places];
    sympathy = new double[places];
    Arrays.fill(sympathy, 1);
    seat = new boolean[places];
    holder = new String[places];
    province = new String[places];
    Arrays.fill(province, "province");
    Arrays.fill(population, 300_000);
    Arrays.fill(defensibility, 1.5);
    Arrays.fill(holder, "government");
    holder[0] = "rebels";
    seat[capital] = true;
    population[capital] = 1_500_000;
  }

  static TinyLand withoutRoads(int places, int capital) {
    return new TinyLand(places, capital);
  }

  static TinyLand line(int places) {
    TinyLand land = new TinyLand(places, places - 1);
    for (int i = 1; i < places; i++) {
      land.road(i - 1, i, KM);
    }
    return land;
  }

  static TinyLand star(int places) {
    TinyLand land = new TinyLand(places, 1);
    for (int i = 0; i < places; i++) {
      if (i != 1) {
        land.road(i, 1, KM);
      }
    }
    return land;
  }

  static String id(int place) {
    return "p" + place;
  }

  /** Adds a road. */
  public TinyLand road(int from, int to, double km) {
    roads.add(new Road(id(from), id(to), new Km(km), "primary", true));
    return this;
  }

  /** Sets the people of a place. */
  public TinyLand population(int place, double persons) {
    population[place] = persons;
    return this;
  }

  /** Makes all places easier or harder to defend. */
  public TinyLand defensibility(double value) {
    Arrays.fill(defensibility, value);
    return this;
  }

  /** Makes a place easier or harder to defend. */
  public TinyLand defensibility(int place, double value) {
    defensibility[place] = value;
    return this;
  }

  /** Sets how friendly the people of a place are to the opposition. */
  public TinyLand sympathy(int place, double share) {
    sympathy[place] = share;
    return this;
  }

  /** Sets the share of former rebels of a place. */
  public TinyLand exRebels(int place, double share) {
    exRebels[place] = share;
    return this;
  }

  /** Makes a place a provincial seat. */
  public TinyLand seat(int place) {
    seat[place] = true;
    return this;
  }

  /** Puts a place into a province of its own name; all others are in one. */
  public TinyLand province(int place, String name) {
    province[place] = name;
    return this;
  }

  /** Gives a place to the third party that takes what is left. */
  public TinyLand third(int place) {
    holder[place] = "third";
    return this;
  }

  int count() {
    return population.length;
  }

  int capital() {
    return capital;
  }

  boolean government(int place) {
    return holder[place].equals("government");
  }

  static List<Faction> factions() {
    return List.of(
        new Faction("government", "government", Side.REGIME),
        new Faction("rebels", "rebels", Side.OPPOSITION),
        new Faction("risen", "risen", Side.OPPOSITION),
        new Faction("third", "third", Side.THIRD));
  }

  Geography geography() {
    List<Locality> places = new ArrayList<>();
    for (int i = 0; i < population.length; i++) {
      places.add(place(i));
    }
    return new Geography(places, roads, List.of(), id(capital));
  }

  private Locality place(int i) {
    return new Locality(
        id(i),
        id(i),
        province[i],
        seat[i],
        33,
        36 + 0.5 * i,
        population[i],
        100,
        defensibility[i],
        exRebels[i],
        sympathy[i],
        holder[i],
        i == 1);
  }
}
