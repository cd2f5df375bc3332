package regimecollapse.results.file;

import static java.math.RoundingMode.HALF_EVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest(name = "{0} with {1} decimals is {2}")
  @CsvSource({
    "0, 4, 0",
    "-0.0, 4, 0",
    "-0.00001, 4, 0",
    "100, 4, 100",
    "0.1, 6, 0.1",
    "0.125, 2, 0.12",
    "0.375, 2, 0.38",
    "0.33333333333, 6, 0.333333",
    "-1652.25, 4, -1652.25",
    "1e12, 4, 1000000000000",
    "NaN, 4, ''"
  })
  void numbersAreRoundedAndShort(double value, int decimals, String text) {
    assertThat(Decimals.text(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "123456.789012345, 123456.789",
    "1e-7, 0.0000001",
    "250000, 250000",
    "NaN, ''",
    "2e-320, 0"
  })
  void parametersKeepTenDigits(double value, String text) {
    if (value == 2e-320) {
      assertThat(Decimals.tenDigits(value)).startsWith("0.000").doesNotContain("E");
    } else {
      assertThat(Decimals.tenDigits(value)).isEqualTo(text);
    }
  }

  @Test
  void theQuickWayRoundsAsExactDecimalsDo() {
    SplittableRandom random = new SplittableRandom(14);
    for (int i = 0; i < 40_000; i++) {
      double size = StrictMath.pow(10, random.nextInt(-12, 13));
      double value = i % 2 == 0 ? random.nextDouble(-1, 1) * size : random.nextInt(2000) / size;
      BigDecimal exact = new BigDecimal(value);
      assertThat(Decimals.text(value, 4)).isEqualTo(plain(exact.setScale(4, HALF_EVEN)));
      BigDecimal ten = exact.round(new MathContext(10, HALF_EVEN));
      assertThat(Decimals.tenDigits(value)).isEqualTo(plain(ten));
    }
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  @Test
  void unitsAreExact() {
    assertThat(Decimals.units(-1_005, 3)).isEqualTo("-1.005");
    assertThat(Decimals.units(-5, 3)).isEqualTo("-0.005");
    assertThat(Decimals.units(1200, 0)).isEqualTo("1200");
    assertThat(Decimals.units(612_300, 6)).isEqualTo("0.6123");
    assertThat(Decimals.units(0, 6)).isEqualTo("0");
    assertThat(Decimals.units(3_276_700, 6)).isEqualTo("3.2767");
  }
}
