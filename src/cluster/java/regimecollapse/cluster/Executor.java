package regimecollapse.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does: all tasks of a partition, one after the other. */
final class Executor extends AbstractFunction1<Iterator<Parcel>, Parcel[]> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Work> work;

  Executor(Broadcast<Work> work) {
    this.work = work;
  }

  @Override
  public Parcel[] apply(Iterator<Parcel> tasks) {
    Function<Object, Object> function = work.value().function();
    List<Parcel> results = new ArrayList<>();
    while (tasks.hasNext()) {
      Parcel task = tasks.next();
      Object result = function.apply(Freight.unpack(task.bytes()));
      results.add(new Parcel(task.task(), Freight.pack(result)));
    }
    return results.toArray(Parcel[]::new);
  }
}
