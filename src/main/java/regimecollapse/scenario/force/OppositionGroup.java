package regimecollapse.scenario.force;

import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * A group that fights the government or takes what it leaves.
 *
 * @param id name in files
 * @param title name for people
 * @param faction id of the faction that holds what it takes
 * @param kind how it acts
 * @param strength fighters at the start of the offensive
 * @param followOn fighters that join within the first week of success
 * @param quality combat worth of a fighter relative to the path of opposition quality
 * @param delayDays days after the start of the offensive before it acts
 * @param safeConduct path of the safe conduct that it promises, if any
 * @param regions provinces in which it rises; empty: all
 */
public record OppositionGroup(
    String id,
    String title,
    String faction,
    GroupKind kind,
    Uncertain strength,
    Uncertain followOn,
    Uncertain quality,
    Uncertain delayDays,
    Optional<String> safeConduct,
    List<String> regions) {}
