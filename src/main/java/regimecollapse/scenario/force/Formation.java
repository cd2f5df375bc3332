package regimecollapse.scenario.force;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * A corps, division, militia or allied contingent.
 *
 * @param id name in files
 * @param title name for people
 * @param kind what sort of force it is
 * @param patron id of the patron whose orders it really obeys; empty: it obeys the government
 * @param strength soldiers, or a weight for the army
 * @param strengthPath path of its rolls over time, if any
 * @param topUpPath path of its foreign top-up pay, if any
 * @param topUpShare share of its pay at the reference that the top-up makes, 0 to 1
 * @param commanderQuality 0 to 1
 * @param airPriority 0 to 1: how far the air patron flies for it
 * @param armour 0 to 1: share of its combat power that needs fuel
 * @param readiness 0 to 1: how much of it can be used
 * @param reserve whether it may be sent to a threatened axis
 * @param local whether its men live where they serve; such men never withdraw
 * @param exRebel whether they are reconciled former rebels
 * @param home provinces from which its men come; empty where that is not known
 * @param garrison where it stands
 * @param ghosts share of the rolls that is paid and not there, 0 to 1
 * @param body its commander, if he can change side with all that is his
 */
public record Formation(
    String id,
    String title,
    FormationKind kind,
    String patron,
    Uncertain strength,
    Optional<String> strengthPath,
    Optional<String> topUpPath,
    Uncertain topUpShare,
    Uncertain commanderQuality,
    Uncertain airPriority,
    Uncertain armour,
    Uncertain readiness,
    boolean reserve,
    boolean local,
    boolean exRebel,
    List<String> home,
    Garrison garrison,
    Uncertain ghosts,
    Optional<Body> body) {
  /** What stands for the patron of a formation that obeys the government alone. */
  public static final String NO_PATRON = "";
}
