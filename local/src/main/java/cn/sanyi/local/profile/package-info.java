/** The state folder of one running Sanyi: addresses, secrets, process numbers, logs. */
package cn.sanyi.local.profile;
