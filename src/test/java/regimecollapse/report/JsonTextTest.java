package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.text.Packed;

class JsonTextTest {
  @Test
  void nothingInItCanEndAScriptElement() throws IOException {
    String json = JsonText.of(Map.of("title", Scenarios.HOSTILE));
    assertThat(json).doesNotContain("<", ">", "&", "\u202E", "\u0001");
    assertThat(new ObjectMapper().readTree(json).get("title").asText())
        .isEqualTo(Scenarios.HOSTILE);
  }

  @Test
  void numbersAreRoundedAndWhatIsNotFiniteIsNull() {
    assertThat(JsonText.of(List.of(0.12345, 2.0, 7, Double.NaN, true, List.of(), Map.of())))
        .isEqualTo("[0.123,2,7,null,true,[],{}]");
  }

  @Test
  void whatJsonDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> JsonText.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesArePackedAsThousandths() {
    Packed packed = new Packed();
    packed.add(0);
    packed.add(0.0004);
    packed.add(0.0641);
    packed.add(1);
    packed.add(1.5);
    // 64 = 1 * 64 + 0, 1000 = 15 * 64 + 40.
    assertThat(packed.toString()).isEqualTo("00" + "00" + "10" + "Fe" + "Fe");
  }
}
