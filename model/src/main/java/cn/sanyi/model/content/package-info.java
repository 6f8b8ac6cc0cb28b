/** What a record says, in one canonical form: what is compared, hashed and put in order. */
@NullMarked
package cn.sanyi.model.content;

import org.jspecify.annotations.NullMarked;
