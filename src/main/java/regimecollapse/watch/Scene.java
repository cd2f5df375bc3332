package regimecollapse.watch;

import java.util.List;

/**
 * What is seen at one moment. It does not change when the run goes on, so that a window draws it
 * while the next step is made.
 *
 * @param day days since the start of the run
 * @param zeroDay the day from which days are counted
 * @param campaignDay the day on which the present or last fighting began, NaN without any
 * @param faction index of the holder, by place
 * @param men soldiers of the garrison, or fighters who are there, by place
 * @param assault whether it is under assault, by place
 * @param onRoad columns and withdrawing units
 * @param measures the values of {@link Measure}, in its order
 * @param active whether a front is active
 * @param fled whether the leader has fled
 */
record Scene(
    double day,
    double zeroDay,
    double campaignDay,
    int[] faction,
    double[] men,
    boolean[] assault,
    List<Moving> onRoad,
    double[] measures,
    boolean active,
    boolean fled) {
  /**
   * Men on the road.
   *
   * @param faction index of the faction to which they belong
   * @param from index of the place from which they come
   * @param to index of the place to which they go
   * @param men soldiers or fighters
   * @param done share of the way that lies behind them, 0 to 1
   */
  record Moving(int faction, int from, int to, double men, double done) {}
}
