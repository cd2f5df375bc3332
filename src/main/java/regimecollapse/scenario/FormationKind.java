package regimecollapse.scenario;

/** What sort of force it is. */
public enum FormationKind {
  /** Regular army: strengths are weights, scaled to the army's rolls. */
  ARMY,
  /** Militia of the country: strengths are soldiers. */
  MILITIA,
  /** Contingent of an ally: strengths are soldiers. */
  CONTINGENT
}
