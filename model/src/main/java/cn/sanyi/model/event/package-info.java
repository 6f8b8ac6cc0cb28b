/**
 * What a source says happened to a case, as immutable events: the only truth the rest is computed
 * from.
 */
@NullMarked
package cn.sanyi.model.event;

import org.jspecify.annotations.NullMarked;
