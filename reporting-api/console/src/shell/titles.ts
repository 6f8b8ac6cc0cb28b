export const COUNTY = '师宗县'
export const PLATFORM = '“一网、一门、一次”督查平台'
