package regimecollapse.model.state;

import java.util.Arrays;

/**
 * The dead of both sides by place and day, of all campaigns. A day with dead has a row; days are
 * whole days since the start of the run, so that a run counts them from any day of its own.
 */
public final class Toll {
  /** Rows that are made at first: about the length of a campaign. */
  private static final int ROWS = 32;

  private final int places;
  private int[] days = new int[0];
  private int[] government = new int[0];
  private double[] rebels = new double[0];
  private int rows;

  /** A toll without dead. */
  public Toll(int places) {
    this.places = places;
  }

  /**
   * Enters soldiers of the government who died.
   *
   * @param place index of the place
   * @param day model day; one before the days entered so far counts as the last of these
   */
  public void soldiers(int place, double day, int dead) {
    // The arrays may be made anew.
    int cell = cell(place, day);
    government[cell] += dead;
  }

  /** Enters fighters against it who died: a real number, as all numbers of fighters are. */
  public void fighters(int place, double day, double dead) {
    int cell = cell(place, day);
    rebels[cell] += dead;
  }

  private int cell(int place, double day) {
    int whole = (int) Math.floor(day);
    if (rows > 0) {
      // Who died in the last minutes of a day may be entered after the first of the next.
      whole = Math.max(whole, days[rows - 1]);
    }
    if (rows == 0 || days[rows - 1] != whole) {
      if (rows == days.length) {
        int more = Math.max(ROWS, 2 * rows);
        days = Arrays.copyOf(days, more);
        government = Arrays.copyOf(government, more * places);
        rebels = Arrays.copyOf(rebels, more * places);
      }
      days[rows++] = whole;
    }
    return (rows - 1) * places + place;
  }

  /** Number of days with dead. */
  public int rows() {
    return rows;
  }

  /** Whole days from the start of the run to the day of a row; rows are in order of time. */
  public int day(int row) {
    return days[row];
  }

  /** Soldiers of the government who died at a place on the day of a row. */
  public int soldiers(int row, int place) {
    return government[row * places + place];
  }

  /** Fighters against it who died at a place on the day of a row. */
  public double fighters(int row, int place) {
    return rebels[row * places + place];
  }
}
