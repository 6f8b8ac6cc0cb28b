/**
 * The county's organisations: departments, towns, villages, halls, windows, with validity in time.
 */
package cn.sanyi.model.organisation;
