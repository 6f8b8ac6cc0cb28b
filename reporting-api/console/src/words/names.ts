/** What the office calls the things that the API names in English. Unknown names are shown as they came. */
type Names = Readonly<Record<string, string>>

const EVENTS: Names = {
  SUBMITTED: '提交申请',
  CORRECTION_REQUESTED: '补正告知',
  CORRECTION_RECEIVED: '补正收件',
  ACCEPTED: '受理',
  NOT_ACCEPTED: '不予受理',
  VISITED: '现场到访',
  MATERIAL_SUPPLIED: '收取材料',
  SPECIAL_STARTED: '特别程序开始',
  SPECIAL_ENDED: '特别程序结束',
  STEP_DONE: '环节办结',
  DECIDED: '作出决定',
  CLOSED: '办结',
  DELIVERED: '结果送达',
  WITHDRAWN: '申请人撤件',
  REVOKED: '撤销作废',
}

const CASE_STATES: Names = {
  SUBMITTED: '已申请',
  CORRECTING: '补正中',
  ACCEPTED: '在办',
  SUSPENDED: '特别程序中',
  DECIDED: '已决定',
  CLOSED: '已办结',
  NOT_ACCEPTED: '不予受理',
  WITHDRAWN: '已撤件',
  REVOKED: '已撤销',
  DELETED: '来源已删除',
}

const CHANNELS: Names = {
  WINDOW: '窗口',
  PC: '电脑端',
  MOBILE: '移动端',
  TERMINAL: '自助终端',
  POST: '邮寄',
  OTHER: '其他',
}

const OUTCOMES: Names = {
  APPROVED: '办结通过',
  APPROVED_CONDITIONALLY: '容缺通过',
  REJECTED: '办结不通过',
}

const SUPPLY_METHODS: Names = {
  PAPER: '纸质',
  UPLOAD: '上传',
  LICENCE_LIBRARY: '电子证照库引用（免提交）',
  DATA_SHARING: '数据共享（免提交）',
  ONLINE_VERIFICATION: '网络核验（免提交）',
  ALREADY_COLLECTED: '前序已收（免提交）',
}

const SPECIAL_KINDS: Names = {
  EXTENSION: '延长审批',
  HEARING: '听证',
  TENDER: '招标拍卖',
  INSPECTION: '检验检测检疫鉴定',
  EXPERT_REVIEW: '专家评审',
  OTHER: '其他',
}

const DUE_BASES: Names = {
  OWN_DEADLINE: '来源系统自带期限',
  PROMISED_LIMIT: '承诺时限',
  CALENDAR_AMENDED: '承诺时限（工作日历调整后顺延）',
}

const FINDINGS: Names = {
  CLOSED_BEFORE_ACCEPTED: '办结早于受理',
  CLOSED_BEFORE_FIRST_EVENT: '办结早于首条记录',
  STEPS_AT_ONE_INSTANT: '各环节同一时刻',
  MISSING_ACCEPTANCE: '缺受理环节',
  MISSING_DECISION: '缺决定环节',
  RECORDED_LATE: '超过 24 小时补录',
  SPECIAL_WITHOUT_END: '特别程序无结束',
  SPECIAL_END_WITHOUT_START: '特别程序结束早于开始',
  CORRECTED_TWICE: '多次补正',
  REASON_MISSING: '退件无理由',
  ITEM_UNKNOWN: '事项不在库',
}

const lookup = (names: Names) => (code: string | null | undefined) =>
  code === null || code === undefined ? null : (names[code] ?? code)

export const eventName = lookup(EVENTS)
export const caseStateName = lookup(CASE_STATES)
export const channelName = lookup(CHANNELS)
export const outcomeName = lookup(OUTCOMES)
export const supplyMethodName = lookup(SUPPLY_METHODS)
export const specialKindName = lookup(SPECIAL_KINDS)
export const dueBasisName = lookup(DUE_BASES)
export const findingName = lookup(FINDINGS)
