/**
 * The official run: a period recomputed from raw events, compared with what the stream wrote,
 * scored and sealed.
 */
package cn.sanyi.batch;
