/** The catalogue (事项库): all versions of items and organisations, asked by date. */
@NullMarked
package cn.sanyi.model.catalogue;

import org.jspecify.annotations.NullMarked;
