/** The result folder on disk: its state, lock, manifest, crate and check. */
package regimecollapse.results.folder;
