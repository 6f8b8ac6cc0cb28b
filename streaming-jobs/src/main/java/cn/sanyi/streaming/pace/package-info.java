/** When the embedded job takes its checkpoints: after something has changed, and never else. */
package cn.sanyi.streaming.pace;
