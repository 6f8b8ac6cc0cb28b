import { Segmented, Table } from 'antd'
import { useMemo, useState } from 'react'
import type { IndicatorDetail, UnitMeasure } from '../api/schemas'
import { MeasureText } from '../parts/MeasureText'
import { Panel } from '../parts/Panel'
import { PartLinks } from '../parts/PartLinks'
import { UnitBars } from './UnitBars'
import { ordered } from './order'

interface Props {
  data: IndicatorDetail
  chosen: string | null
  choose: (unit: string | null) => void
}

/** The indicator by unit: as bars, or as a table with the numbers behind them. */
export function Units({ data, chosen, choose }: Props) {
  const [form, setForm] = useState<'bars' | 'table'>('bars')
  const units = useMemo(() => ordered(data.units), [data.units])
  return (
    <Panel
      title="分单位"
      aside={
        <Segmented
          size="small"
          aria-label="显示方式"
          value={form}
          onChange={setForm}
          options={[
            { value: 'bars', label: '条形图' },
            { value: 'table', label: '表格' },
          ]}
        />
      }
    >
      {units.length === 0 && <p className="mute">本指标只按全县计算，没有分单位的值。</p>}
      {units.length > 0 && form === 'bars' && (
        <UnitBars data={data} units={units} chosen={chosen} choose={choose} />
      )}
      {units.length > 0 && form === 'table' && (
        <Table<UnitMeasure>
          size="small"
          rowKey="unitCode"
          dataSource={units}
          pagination={false}
          scroll={{ y: 300 }}
          columns={[
            { title: '单位', dataIndex: 'unitName', ellipsis: true },
            {
              title: '分子 / 分母',
              align: 'right',
              width: 176,
              render: (_, unit) => (
                <PartLinks measure={{ ...unit, code: data.county.code }} formula={data.county.formula} unit={unit.unitCode} />
              ),
            },
            { title: '值', align: 'right', width: 110, render: (_, unit) => <MeasureText measure={unit} /> },
          ]}
        />
      )}
    </Panel>
  )
}
