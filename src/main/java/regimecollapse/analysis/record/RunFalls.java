package regimecollapse.analysis.record;

/** When places fall in the finished runs of one cell. */
interface RunFalls {
  /** How many runs there are. */
  int runs();

  /** Day of the fall of a place in each; infinite where it did not fall. */
  double[] days(String place);
}
