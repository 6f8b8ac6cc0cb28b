/** What an indicator comes to and what is asked of it: the words that every room shares. */
package cn.sanyi.model.indicator;
