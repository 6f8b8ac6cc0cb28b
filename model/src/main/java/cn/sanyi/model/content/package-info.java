/** What a record says, in one canonical form: what is compared, hashed and put in order. */
package cn.sanyi.model.content;
