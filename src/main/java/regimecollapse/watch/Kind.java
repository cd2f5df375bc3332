package regimecollapse.watch;

/** What can be looked up of a run. */
enum Kind {
  PLACE("place"),
  FORMATION("formation"),
  UNIT("unit"),
  COMMANDER("commander"),
  LEADER("leader"),
  PATRON("patron");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
