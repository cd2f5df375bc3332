package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.rests.HonestyBlock;

/**
 * What the number of an arm under a hypothesis rests on.
 *
 * @param title arm and hypothesis
 * @param sentences in plain words
 */
public record HonestySentences(String title, List<String> sentences) {
  /** One for each number, in the order of the blocks. */
  public static List<HonestySentences> of(Scope scope, List<HonestyBlock> blocks) {
    List<HonestySentences> all = new ArrayList<>();
    for (HonestyBlock block : blocks) {
      String arm = scope.frame().arm(block.cell().arm());
      String hypothesis = scope.frame().hypothesis(block.cell().hypothesis());
      all.add(new HonestySentences(hypothesis + ": " + arm, block.sentences()));
    }
    return all;
  }
}
