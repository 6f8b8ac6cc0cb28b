/** The one fold: a case's events, with the item and calendar in force, become its facts. */
package cn.sanyi.model.fold;
