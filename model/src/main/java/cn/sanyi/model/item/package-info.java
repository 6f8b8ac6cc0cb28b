/** Service items (事项, at the level of 业务办理项) with validity in time. */
@NullMarked
package cn.sanyi.model.item;

import org.jspecify.annotations.NullMarked;
