/** Studies in shards: what one machine makes of many, and how they become the whole again. */
package regimecollapse.app.shard;
