/**
 * The county's organisations: departments, towns, villages, halls, windows, with validity in time.
 */
@NullMarked
package cn.sanyi.model.organisation;

import org.jspecify.annotations.NullMarked;
