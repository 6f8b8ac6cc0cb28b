package cn.sanyi.reporting.answer;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.DueBasis;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.organisation.OrganisationKind;

/** What codes are called in Chinese; null for null. */
public final class Names {
  private Names() {}

  /** 办件状态. */
  public static String of(CaseState state) {
    return state == null
        ? null
        : switch (state) {
          case SUBMITTED -> "已申请";
          case CORRECTING -> "补正中";
          case ACCEPTED -> "在办";
          case SUSPENDED -> "特别程序中";
          case DECIDED -> "已决定";
          case CLOSED -> "已办结";
          case NOT_ACCEPTED -> "不予受理";
          case WITHDRAWN -> "已撤件";
          case REVOKED -> "已作废";
          case DELETED -> "已删除";
        };
  }

  /** 数据质量发现. */
  public static String of(Finding finding) {
    return finding == null
        ? null
        : switch (finding) {
          case CLOSED_BEFORE_ACCEPTED -> "办结早于受理";
          case CLOSED_BEFORE_FIRST_EVENT -> "办结早于首条记录";
          case STEPS_AT_ONE_INSTANT -> "各环节同一时刻";
          case MISSING_ACCEPTANCE -> "缺受理";
          case MISSING_DECISION -> "缺决定";
          case RECORDED_LATE -> "事后补录";
          case SPECIAL_WITHOUT_END -> "特别程序无结束";
          case SPECIAL_END_WITHOUT_START -> "特别程序无开始";
          case CORRECTED_TWICE -> "多次补正";
          case REASON_MISSING -> "缺理由";
          case ITEM_UNKNOWN -> "未纳入事项清单";
          case EXTENDED_TOO_LATE -> "到期后延期";
          case CALENDAR_PROVISIONAL -> "放假通知未收录，按法定节日暂计";
          case CALENDAR_NOT_KNOWN -> "节假日未收录，只扣周末";
        };
  }

  /** 办件动作. */
  public static String of(EventType type) {
    return type == null
        ? null
        : switch (type) {
          case SUBMITTED -> "申请";
          case CORRECTION_REQUESTED -> "补正告知";
          case CORRECTION_RECEIVED -> "补正收件";
          case ACCEPTED -> "受理";
          case NOT_ACCEPTED -> "不予受理";
          case VISITED -> "现场到访";
          case MATERIAL_SUPPLIED -> "收取材料";
          case SPECIAL_STARTED -> "特别程序开始";
          case SPECIAL_ENDED -> "特别程序结束";
          case STEP_DONE -> "环节办结";
          case DECIDED -> "决定";
          case CLOSED -> "办结";
          case DELIVERED -> "送达";
          case WITHDRAWN -> "撤件";
          case REVOKED -> "作废";
          case WARNING_ANSWERED -> "预警答复";
          case YELLOW_ANSWERED -> "黄牌答复";
          case MISCONDUCT_CONFIRMED -> "认定弄虚作假";
        };
  }

  /** 办理形式. */
  public static String of(Channel channel) {
    return channel == null
        ? null
        : switch (channel) {
          case WINDOW -> "窗口";
          case PC -> "电脑端";
          case MOBILE -> "移动端";
          case TERMINAL -> "自助终端";
          case POST -> "邮寄";
          case OTHER -> "其他";
        };
  }

  /** 办结结果. */
  public static String of(Outcome outcome) {
    return outcome == null
        ? null
        : switch (outcome) {
          case APPROVED -> "通过";
          case APPROVED_CONDITIONALLY -> "容缺通过";
          case REJECTED -> "不通过";
        };
  }

  /** 特别程序种类. */
  public static String of(SpecialKind kind) {
    return kind == null
        ? null
        : switch (kind) {
          case EXTENSION -> "延长审批";
          case HEARING -> "听证";
          case TENDER -> "招标拍卖";
          case INSPECTION -> "检验检测检疫鉴定";
          case EXPERT_REVIEW -> "专家评审";
          case OTHER -> "其他";
        };
  }

  /** 材料收取方式. */
  public static String of(SupplyMethod method) {
    return method == null
        ? null
        : switch (method) {
          case PAPER -> "纸质";
          case UPLOAD -> "上传";
          case LICENCE_LIBRARY -> "电子证照库引用";
          case DATA_SHARING -> "数据共享";
          case ONLINE_VERIFICATION -> "网络核验";
          case ALREADY_COLLECTED -> "前序已收取";
        };
  }

  /** 到期日依据. */
  public static String of(DueBasis basis) {
    return basis == null
        ? null
        : switch (basis) {
          case OWN_DEADLINE -> "来源系统自带期限";
          case PROMISED_LIMIT -> "承诺时限";
          case CALENDAR_AMENDED -> "承诺时限（受理后放假安排公布或调整而顺延）";
        };
  }

  /** 机构类型. */
  public static String of(OrganisationKind kind) {
    return kind == null
        ? null
        : switch (kind) {
          case COUNTY -> "县";
          case DEPARTMENT -> "县直部门";
          case TOWN -> "乡镇街道";
          case VILLAGE -> "村（社区）";
          case HALL -> "政务大厅";
          case WINDOW -> "部门窗口";
          case INTEGRATED_WINDOW -> "综合窗口";
        };
  }
}
