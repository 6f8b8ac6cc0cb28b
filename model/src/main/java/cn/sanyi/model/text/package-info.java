/** Texts of strangers, made fit to be shown. */
package cn.sanyi.model.text;
