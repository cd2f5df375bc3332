package regimecollapse.cluster;

import java.io.Serializable;

/**
 * A task or its result on its way.
 *
 * @param task place of the task in the list
 * @param bytes what it is
 */
record Parcel(int task, byte[] bytes) implements Serializable {}
