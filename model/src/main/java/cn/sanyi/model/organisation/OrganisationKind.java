package cn.sanyi.model.organisation;

/** 机构类型. */
public enum OrganisationKind {
  /** 县. */
  COUNTY,
  /** 县直部门 (vertically managed ones too). */
  DEPARTMENT,
  /** 乡镇、街道. */
  TOWN,
  /** 村、社区. */
  VILLAGE,
  /** 实体大厅. */
  HALL,
  /** 部门窗口: one department's window in a hall. */
  WINDOW,
  /** 综合窗口: accepts for many departments (plan P4.2). */
  INTEGRATED_WINDOW
}
