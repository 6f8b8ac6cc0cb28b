import { Segmented, Table, Tooltip, Typography, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { known } from '../api/asked'
import { Problem } from '../api/client'
import { usePeriods, useRankings } from '../api/queries'
import type { RankedUnit, Rankings } from '../api/schemas'
import { Answer } from '../parts/Answer'
import { AsOf } from '../parts/AsOf'
import { ForAdministrators } from '../parts/ForAdministrators'
import { Panel } from '../parts/Panel'
import { useUsualPeriod } from '../shell/period'
import { periodName } from '../words/times'
import { UnitScores } from './UnitScores'

/** The ranking of the period's latest assessment, one peer group at a time. */
export function Ranking({ period }: { period: string }) {
  const rankings = useRankings(period)
  const missing = rankings.state === 'refused' && rankings.error instanceof Problem && rankings.error.status === 404
  const sealed = known(rankings)
  return (
    <Panel title="单位排名" aside={
        <>
          <AsOf of={rankings} />
          {sealed && <Sealed rankings={sealed} />}
        </>
      } className="ranking">
      {missing ? (
        <NotAssessed period={period} />
      ) : (
        <Answer of={rankings} rows={8}>
          {(data) => <Groups key={data.period} rankings={data} />}
        </Answer>
      )}
    </Panel>
  )
}

/** Which assessment this is, so that a printed ranking can be checked against the record. */
function Sealed({ rankings }: { rankings: Rankings }) {
  return (
    <Tooltip title={`考核 ${rankings.assessmentId ?? ''}，哈希 ${rankings.hash ?? ''}`}>
      <span tabIndex={0}>
        考核哈希 <span className="mono">{rankings.hash?.slice(0, 12)}</span>
      </span>
    </Tooltip>
  )
}

function NotAssessed({ period }: { period: string }) {
  const newest = known(usePeriods())?.items[0]?.period
  const assessed = useUsualPeriod().data ?? 'all'
  if (period === 'all' && assessed !== 'all') {
    return (
      <div className="not-assessed" role="status" data-testid="not-assessed">
        <p className="not-assessed-title">排名按季度考核，全部时间没有排名</p>
        <p>
          <Link to={`/?period=${assessed}`}>查看{periodName(assessed)}的排名</Link>
        </p>
      </div>
    )
  }
  const command = `./sanyi assess --period ${period === 'all' ? (newest ?? '2019Q4') : period}`
  return (
    <div className="not-assessed" role="status" data-testid="not-assessed">
      <p className="not-assessed-title">{periodName(period)}还没有考核结果</p>
      <p>{period === 'all' ? '考核按季度进行：请在右上角选择一个季度。' : '季度结束后由考核专员计算并封存，之后这里出现排名。'}</p>
      <ForAdministrators>
        <p>在服务器上运行下面的命令，完成后本页自动出现排名：</p>
        <Typography.Text code copyable={{ text: command, tooltips: ['复制', '已复制'] }}>
          {command}
        </Typography.Text>
      </ForAdministrators>
    </div>
  )
}

const COLUMNS: TableColumnsType<RankedUnit> = [
  {
    title: '名次',
    dataIndex: 'rank',
    width: 56,
    align: 'center',
    render: (rank: number | null) => (rank === null ? <span className="mute">—</span> : <b>{rank}</b>),
  },
  { title: '单位', dataIndex: 'unitName', ellipsis: true },
  {
    title: '得分',
    dataIndex: 'score',
    width: 210,
    render: (_, unit) => <Score unit={unit} />,
  },
  { title: '等次', dataIndex: 'bandName', width: 84, render: (_, unit) => <Band unit={unit} /> },
]

function Groups({ rankings }: { rankings: Rankings }) {
  const [chosen, choose] = useState(rankings.peerGroups[0]?.code)
  const group = rankings.peerGroups.find(({ code }) => code === chosen) ?? rankings.peerGroups[0]
  if (group === undefined) return <p className="mute">考核结果里没有参加排名的单位。</p>
  return (
    <>
      <Segmented
        className="ranking-groups"
        aria-label="考核分组"
        value={group.code}
        onChange={choose}
        options={rankings.peerGroups.map(({ code, name, units }) => ({
          value: code,
          label: `${name} ${units.length}`,
        }))}
      />
      <Table<RankedUnit>
        size="small"
        rowKey="unitCode"
        data-testid="ranking"
        columns={COLUMNS}
        dataSource={group.units}
        pagination={false}
        scroll={{ y: 420 }}
        expandable={{ expandRowByClick: true, expandedRowRender: (unit) => <UnitScores unit={unit} /> }}
      />
    </>
  )
}

function Score({ unit }: { unit: RankedUnit }) {
  if (unit.score === null) return <span className="measure-nodata">无得分</span>
  return (
    <span className="score">
      <span className="score-track" aria-hidden>
        <span className="score-bar" style={{ width: `${Math.max(0, Math.min(100, unit.score))}%` }} />
      </span>
      <b>{unit.scoreDisplay}</b>
    </span>
  )
}

/** 等次 by colour, beside the word. */
const BANDS: Readonly<Record<string, string>> = {
  优秀: 'band-excellent',
  良好: 'band-good',
  合格: 'band-pass',
  不合格: 'band-fail',
}

function Band({ unit }: { unit: RankedUnit }) {
  return unit.bandName === null ? (
    <span className="mute">—</span>
  ) : (
    <span className={`band ${BANDS[unit.bandName] ?? ''}`}>{unit.bandName}</span>
  )
}
