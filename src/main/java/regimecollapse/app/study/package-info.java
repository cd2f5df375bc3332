/** The studies, and the protocol by which all of them fill a folder. */
package regimecollapse.app.study;
