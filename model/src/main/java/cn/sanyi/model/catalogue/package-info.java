/** The catalogue (事项库): all versions of items and organisations, asked by date. */
package cn.sanyi.model.catalogue;
