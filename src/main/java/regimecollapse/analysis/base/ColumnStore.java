package regimecollapse.analysis.base;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A table of numbers to which rows are added and of which columns are read. Some rows are held;
 * when there are more they go, column by column, into a file that is deleted on closing.
 */
final class ColumnStore implements Closeable {
  /** Rows that are held: 3 MB of 180 columns. */
  static final int HELD = 2048;

  private static final int FIRST = 64;

  private final double[][] held;
  private int count;
  private int blocks;
  private FileChannel file;

  /** A table without rows. */
  ColumnStore(int columns) {
    held = new double[columns][FIRST];
  }

  /** Number of rows. */
  int rows() {
    return blocks * HELD + count;
  }

  /** Adds a row. */
  void add(double[] row) throws IOException {
    boolean full = count == held[0].length;
    for (int k = 0; k < held.length; k++) {
      held[k] = full ? Arrays.copyOf(held[k], 2 * count) : held[k];
      held[k][count] = row[k];
    }
    if (++count == HELD) {
      putAside();
    }
  }

  private void putAside() throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("collapse-", ".draws");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    for (int k = 0; k < held.length; k++) {
      ByteBuffer bytes = ByteBuffer.allocate(HELD * Double.BYTES);
      bytes.asDoubleBuffer().put(held[k]);
      long at = place(blocks, k);
      while (bytes.hasRemaining()) {
        at += file.write(bytes, at);
      }
    }
    blocks++;
    count = 0;
  }

  private long place(int block, int column) {
    return ((long) block * held.length + column) * HELD * Double.BYTES;
  }

  /** The numbers of a column, row by row. */
  double[] column(int k) throws IOException {
    double[] all = new double[rows()];
    for (int block = 0; block < blocks; block++) {
      ByteBuffer bytes = ByteBuffer.allocate(HELD * Double.BYTES);
      long at = place(block, k);
      while (bytes.hasRemaining()) {
        int read = file.read(bytes, at + bytes.position());
        if (read < 0) {
          throw new IOException("a file for the time being was cut by another process");
        }
      }
      bytes.flip().asDoubleBuffer().get(all, block * HELD, HELD);
    }
    System.arraycopy(held[k], 0, all, blocks * HELD, count);
    return all;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
