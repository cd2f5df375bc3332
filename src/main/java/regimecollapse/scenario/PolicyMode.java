package regimecollapse.scenario;

/** How a patron decides on its support. */
public enum PolicyMode {
  /** Follows the dated paths. */
  PATH,
  /** Cuts while its demands are refused, restores as they are met. */
  COERCE,
  /** Holds a level. */
  SUSTAIN,
  /** Leaves: down to the floor. */
  EXIT,
  /** Follows the paths, and raises military help when the client is attacked. */
  SURGE
}
