/** Records that were refused and are kept as received. */
@NullMarked
package cn.sanyi.model.quarantine;

import org.jspecify.annotations.NullMarked;
