/** Secrets that operators hand to programs. */
@NullMarked
package cn.sanyi.model.secret;

import org.jspecify.annotations.NullMarked;
