import type { ThemeConfig } from 'antd'

const FONTS =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5a96',
    colorLink: '#1f5a96',
    colorTextBase: '#1b2733',
    colorBgLayout: '#f4f6f9',
    colorBorderSecondary: '#e4e9f0',
    borderRadius: 6,
    fontFamily: FONTS,
    motionDurationMid: '0.12s',
  },
  components: {
    Table: { headerBg: '#f7f9fb', headerColor: '#4a5868', cellPaddingBlockSM: 5, cellFontSizeSM: 13, rowHoverBg: '#f3f7fc' },
    Tabs: { horizontalMargin: '0' },
  },
}
