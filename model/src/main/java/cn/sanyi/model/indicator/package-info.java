/** What an indicator comes to and what is asked of it: the words that every room shares. */
@NullMarked
package cn.sanyi.model.indicator;

import org.jspecify.annotations.NullMarked;
