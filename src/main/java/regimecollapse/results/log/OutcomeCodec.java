package regimecollapse.results.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import regimecollapse.results.record.Ending;
import regimecollapse.results.record.LossDays;
import regimecollapse.results.record.OffensiveEnd;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.Soldiers;

/** The bytes of an outcome, a part of {@link RecordCodec}. */
final class OutcomeCodec {
  private static final OffensiveEnd[] ENDS = OffensiveEnd.values();

  private OutcomeCodec() {}

  static void write(Outcome o, DataOutputStream out) throws IOException {
    out.writeBoolean(o.collapsed());
    writeDate(o.collapseDate(), out);
    out.writeLong(o.endDate().toEpochDay());
    writeDate(o.offensiveDate(), out);
    out.writeInt(o.offensives());
    out.writeInt(o.fellInOffensive());
    writeNumber("daysToCollapse", o.daysToCollapse(), out);
    writeNumber("daysToCapital", o.daysToCapital(), out);
    write(o.daysToLose(), out);
    writeNumber("peakDailyLoss", o.peakDailyLoss(), out);
    writeNumber("shareFallsUnfought", o.shareFallsUnfought(), out);
    out.writeInt(o.fallsBeforeFlight());
    write(o.soldiers(), out);
    out.writeLong(o.oppositionKilled());
    writeNumber("patronSpend", o.patronSpend(), out);
    writeNumber("reformReached", o.reformReached(), out);
    writeNumber("holdReached", o.holdReached(), out);
    writeNumber("settlementReached", o.settlementReached(), out);
    out.writeInt(o.basesKept());
    out.writeInt(o.basesTotal());
    writeNumber("monthsLived", o.monthsLived(), out);
    out.writeByte(o.ending().firstOffensive().ordinal());
    out.writeInt(o.ending().basesGivenUp());
    out.writeInt(o.ending().basesStormed());
  }

  static Outcome read(DataInputStream in) throws IOException {
    return new Outcome(
        in.readBoolean(),
        readDate(in),
        LocalDate.ofEpochDay(in.readLong()),
        readDate(in),
        in.readInt(),
        in.readInt(),
        in.readDouble(),
        in.readDouble(),
        readLossDays(in),
        in.readDouble(),
        in.readDouble(),
        in.readInt(),
        readSoldiers(in),
        in.readLong(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readInt(),
        in.readInt(),
        in.readDouble(),
        new Ending(ENDS[in.readByte()], in.readInt(), in.readInt()));
  }

  private static void write(Soldiers s, DataOutputStream out) throws IOException {
    out.writeBoolean(s.onEve().isPresent());
    out.writeLong(s.onEve().orElse(0));
    long[] counts = {
      s.initial(),
      s.recruited(),
      s.holding(),
      s.withdrawing(),
      s.wentHome(),
      s.surrendered(),
      s.defected(),
      s.killed(),
      s.released(),
      s.handedOver()
    };
    for (long count : counts) {
      out.writeLong(count);
    }
  }

  private static Soldiers readSoldiers(DataInputStream in) throws IOException {
    boolean eve = in.readBoolean();
    long onEve = in.readLong();
    return new Soldiers(
        in.readLong(),
        in.readLong(),
        eve ? OptionalLong.of(onEve) : OptionalLong.empty(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  private static void write(LossDays days, DataOutputStream out) throws IOException {
    writeNumbers("days to lose population", days.population(), out);
    writeNumbers("days to lose localities", days.localities(), out);
    writeNumbers("days to lose area", days.area(), out);
    writeNumber("days from the first to the last fall", days.firstToLastFall(), out);
  }

  private static LossDays readLossDays(DataInputStream in) throws IOException {
    return new LossDays(readNumbers(in), readNumbers(in), readNumbers(in), in.readDouble());
  }

  private static void writeNumbers(String name, double[] values, DataOutputStream out)
      throws IOException {
    out.writeByte(values.length);
    for (double value : values) {
      writeNumber(name, value, out);
    }
  }

  private static double[] readNumbers(DataInputStream in) throws IOException {
    double[] numbers = new double[in.readByte()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }

  private static void writeNumber(String name, double value, DataOutputStream out)
      throws IOException {
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("the outcome's " + name + " is " + value);
    }
    out.writeDouble(value);
  }

  private static void writeDate(Optional<LocalDate> date, DataOutputStream out) throws IOException {
    out.writeBoolean(date.isPresent());
    if (date.isPresent()) {
      out.writeLong(date.get().toEpochDay());
    }
  }

  private static Optional<LocalDate> readDate(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(LocalDate.ofEpochDay(in.readLong())) : Optional.empty();
  }
}
