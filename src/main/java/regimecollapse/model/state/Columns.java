package regimecollapse.model.state;

/** Columns of fighters on the road, in an order that does not matter. */
final class Columns {
  /** Most columns on the road at once; more are not sent until some arrive. */
  private static final int MOST = 256;

  private final int[] group = new int[MOST];
  private final int[] from = new int[MOST];
  private final int[] target = new int[MOST];
  private final double[] men = new double[MOST];
  private final double[] departure = new double[MOST];
  private final double[] arrival = new double[MOST];
  private int count;

  int count() {
    return count;
  }

  boolean hasRoom() {
    return count < MOST;
  }

  void send(int ofGroup, int to, double fighters, double day) {
    group[count] = ofGroup;
    from[count] = to;
    target[count] = to;
    men[count] = fighters;
    departure[count] = day;
    arrival[count] = day;
    count++;
  }

  void setOut(int place, double day) {
    from[count - 1] = place;
    departure[count - 1] = day;
  }

  Opposition.Column get(int i) {
    return new Opposition.Column(group[i], from[i], target[i], men[i], departure[i], arrival[i]);
  }

  /** Puts those that have arrived by a day among the attackers, the last first. */
  void arrive(double day, double[][] attacking, double[] came) {
    for (int i = count - 1; i >= 0; i--) {
      if (arrival[i] <= day) {
        attacking[group[i]][target[i]] += men[i];
        came[target[i]] = Math.min(came[target[i]], arrival[i]);
        count--;
        move(count, i);
      }
    }
  }

  private void move(int i, int to) {
    group[to] = group[i];
    from[to] = from[i];
    target[to] = target[i];
    men[to] = men[i];
    departure[to] = departure[i];
    arrival[to] = arrival[i];
  }

  void remove(int ofGroup) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (group[i] != ofGroup) {
        move(i, kept++);
      }
    }
    count = kept;
  }

  void clear() {
    count = 0;
  }

  boolean any(int ofGroup) {
    for (int i = 0; i < count; i++) {
      if (group[i] == ofGroup) {
        return true;
      }
    }
    return false;
  }

  double men(int ofGroup, int to) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      if (group[i] == ofGroup && target[i] == to) {
        sum += men[i];
      }
    }
    return sum;
  }

  /** Adds the men of a group to a sum, one column after the other. */
  double add(double sum, int ofGroup) {
    double all = sum;
    for (int i = 0; i < count; i++) {
      all += group[i] == ofGroup ? men[i] : 0;
    }
    return all;
  }
}
