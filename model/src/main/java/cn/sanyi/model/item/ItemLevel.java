package cn.sanyi.model.item;

/** 行使层级: 4 县, 5 乡, 6 村. */
public enum ItemLevel {
  COUNTY,
  TOWN,
  VILLAGE
}
