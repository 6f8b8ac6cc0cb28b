/** The one fold: a case's events, with the item and calendar in force, become its facts. */
@NullMarked
package cn.sanyi.model.fold;

import org.jspecify.annotations.NullMarked;
