/** Records of one case that arrive together travel and are folded together. */
package cn.sanyi.streaming.bundle;
