/** Texts of strangers, made fit to be shown. */
@NullMarked
package cn.sanyi.model.text;

import org.jspecify.annotations.NullMarked;
