/** Records that were refused and are kept as received. */
package cn.sanyi.model.quarantine;
