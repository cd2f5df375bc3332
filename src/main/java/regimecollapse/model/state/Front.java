package regimecollapse.model.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The state of the fighting: whether a front moves, since when, and what has fallen. */
public final class Front {
  private final List<LostPlace> lost = new ArrayList<>();
  private final List<RetakenPlace> retaken = new ArrayList<>();
  private boolean active;
  private double offensiveDay = Double.NaN;
  private double campaignDay = Double.NaN;
  private double firstEndDay = Double.NaN;
  private double flightDay = Double.NaN;
  private double eveProspects = Double.NaN;
  private boolean underOffensive;
  private double lostPeople;
  private double lostShare;
  private int falls;
  private int changes;
  private boolean finished;
  private int offensives;
  private int fellIn;
  private Optional<End> firstEnd = Optional.empty();

  /** How an offensive ends that does not bring the leader down. */
  public enum End {
    /** It has come to rest: no success, no assault and no column on the road. */
    CULMINATED,
    /** Its time is over while the capital or a provincial capital is under assault. */
    SIEGE,
    /** Its time is over. */
    TIME
  }

  /** How a place is lost. */
  public enum Way {
    /** By assault of a column. */
    ASSAULT,
    /** To former rebels. */
    RISING,
    /** By a deal with its garrison. */
    DEAL,
    /** Entered after its garrison left. */
    VACATED,
    /** Left without a government when the leader fled, or after that. */
    HANDOVER,
    /** Brought along by a commander who changed side. */
    CHANGE_OF_SIDE
  }

  /**
   * A loss.
   *
   * @param day model day
   * @param place index of the place
   * @param faction index of the faction that holds it now
   * @param way how it was lost
   * @param fought whether enough of its garrison died there to call it fought
   * @param garrison soldiers on the rolls there when it was lost, before any left by that
   * @param ordered whether the command had ordered its garrison out, and some of it had left
   */
  public record LostPlace(
      double day, int place, int faction, Way way, boolean fought, int garrison, boolean ordered) {}

  /**
   * A place that the government took back.
   *
   * @param day model day
   * @param loss what was undone
   * @param from index of the place from which it was retaken
   */
  public record RetakenPlace(double day, LostPlace loss, int from) {}

  /** Whether fast processes run. */
  public boolean active() {
    return active;
  }

  /**
   * Starts fast processes; the first start of an offensive is remembered. What begins after the
   * leader's end is none of the offensives against him.
   */
  public void open(double day, boolean offensive) {
    active = true;
    campaignDay = day;
    if (leaderless()) {
      return;
    }
    underOffensive |= offensive;
    offensives += offensive ? 1 : 0;
    if (offensive && Double.isNaN(offensiveDay)) {
      offensiveDay = day;
    }
  }

  /** Ends fast processes on a model day. */
  public void freeze(double day) {
    if (underOffensive && Double.isNaN(firstEndDay)) {
      firstEndDay = day;
    }
    active = false;
    underOffensive = false;
  }

  /** Remembers how the first offensive ended. */
  public void end(End how) {
    if (underOffensive && firstEnd.isEmpty()) {
      firstEnd = Optional.of(how);
    }
  }

  /** How the first offensive ended; empty where there was none, or it has not ended so. */
  public Optional<End> firstEnd() {
    return firstEnd;
  }

  /** Model day on which the campaign of the first offensive ended; NaN if it has not. */
  public double firstEndDay() {
    return firstEndDay;
  }

  /** Whether an offensive is part of the present fighting; a rising alone is none. */
  public boolean underOffensive() {
    return underOffensive;
  }

  /** Model day of the first offensive, NaN if there was none. */
  public double offensiveDay() {
    return offensiveDay;
  }

  /** Model day on which the present fighting began. */
  public double campaignDay() {
    return campaignDay;
  }

  /** Remembers the end of the leader: his flight, the loss of his capital, his resignation. */
  public void flee(double day) {
    flightDay = day;
    changes++;
    fellIn = underOffensive ? offensives : 0;
  }

  /** Number of offensives begun so far; a rising is none. */
  public int offensives() {
    return offensives;
  }

  /** In which offensive the leader fled, from 1 on; 0 if he stays or fled in none. */
  public int fellIn() {
    return fellIn;
  }

  /** Whether the leader has gone. */
  public boolean leaderless() {
    return !Double.isNaN(flightDay);
  }

  /** Notes that nothing is left to happen: the run is over. */
  public void finish() {
    finished = true;
  }

  /** Whether the run is over. */
  public boolean finished() {
    return finished;
  }

  /** Model day of the flight, NaN if the leader stays. */
  public double flightDay() {
    return flightDay;
  }

  /** Remembers the prospects of the capital on the eve. */
  public void eveProspects(double value) {
    eveProspects = value;
  }

  /** Prospects of the capital on the eve. */
  public double eveProspects() {
    return eveProspects;
  }

  /**
   * Enters a loss.
   *
   * @param loss what is lost
   * @param people who live there
   * @param ofPeople who lived under the government at the start
   */
  public void lose(LostPlace loss, double people, double ofPeople) {
    lost.add(loss);
    // People are added up, not shares: sums of whole numbers do not round.
    lostPeople += people;
    lostShare = lostPeople / ofPeople;
    falls++;
    changes++;
  }

  /**
   * Undoes the loss of a place: it counts no more among the losses, and may be lost again.
   *
   * @param people who live there
   * @param ofPeople who lived under the government at the start
   */
  public void retake(int place, int from, double day, double people, double ofPeople) {
    int at = lost.size() - 1;
    while (lost.get(at).place() != place) {
      at--;
    }
    retaken.add(new RetakenPlace(day, lost.remove(at), from));
    lostPeople -= people;
    lostShare = lostPeople / ofPeople;
    changes++;
  }

  /** Share of the population held at the start that is lost. */
  public double lostShare() {
    return lostShare;
  }

  /** Number of losses so far, those included that a retaking undid. */
  public int falls() {
    return falls;
  }

  /**
   * How often a place has changed hands, either way, or the leader has gone; tells whether anything
   * changed.
   */
  public int changes() {
    return changes;
  }

  /** All places retaken, in order of time. */
  public List<RetakenPlace> retaken() {
    return Collections.unmodifiableList(retaken);
  }

  /** All losses, also those that a retaking undid, in order of time. */
  public List<LostPlace> everLost() {
    List<LostPlace> all = new ArrayList<>(lost);
    retaken.forEach(it -> all.add(it.loss()));
    all.sort(Comparator.comparingDouble(LostPlace::day));
    return all;
  }

  /** All losses that were not undone by a retaking, in order of time: each place at most once. */
  public List<LostPlace> lost() {
    return Collections.unmodifiableList(lost);
  }
}
