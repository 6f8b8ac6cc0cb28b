/**
 * What a source says happened to a case, as immutable events: the only truth the rest is computed
 * from.
 */
package cn.sanyi.model.event;
