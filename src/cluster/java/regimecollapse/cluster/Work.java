package regimecollapse.cluster;

import java.io.Serializable;
import java.util.function.Function;

/** What is done with each task, as every executor gets it once: prepared there, shared by all. */
final class Work implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private transient Function<Object, Object> function;

  Work(Function<?, ?> function) {
    this.bytes = Freight.pack(function);
  }

  /** The function, of what was packed when it was sent. */
  @SuppressWarnings("unchecked")
  synchronized Function<Object, Object> function() {
    if (function == null) {
      function = (Function<Object, Object>) Freight.unpack(bytes);
    }
    return function;
  }
}
