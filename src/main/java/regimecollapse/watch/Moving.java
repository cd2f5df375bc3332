package regimecollapse.watch;

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
