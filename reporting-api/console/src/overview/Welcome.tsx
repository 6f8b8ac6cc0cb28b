import { Typography } from 'antd'
import { Link } from 'react-router'
import { known } from '../api/asked'
import { useUnits } from '../api/queries'
import type { Overview } from '../api/schemas'
import { ForAdministrators } from '../parts/ForAdministrators'
import { Panel } from '../parts/Panel'
import { useAddress } from '../shell/period'
import { count } from '../words/numbers'

/** What greets the first user of a platform that holds no case yet: what is missing, and what comes next. */
export function Welcome({ overview }: { overview: Overview }) {
  const address = useAddress()
  const units = known(useUnits())
  const registered = units?.items.filter(({ inCounty }) => inCounty).length ?? 0
  return (
    <Panel title="平台已就绪，还没有办件" className="welcome">
      <div data-testid="welcome">
        <ol className="welcome-steps">
          <Step done={registered > 0} name="登记本县的单位">
            {registered > 0 ? `已登记 ${count(registered)} 个` : '未登记。单位登记表说明哪些单位属于本县、参加考核'}
          </Step>
          <Step done={false} name="接入办件">
            还没有收到本县的办件。
            {overview.outside ? (
              <>
                另有 {count(overview.outside)} 件不属于本县登记的单位，
                <Link to={address('/', { scope: 'all' })}>连同县外来源一起看</Link>。
              </>
            ) : null}
            {overview.quarantined > 0 && (
              <>
                有 <Link to={address('/quarantine')}>{count(overview.quarantined)} 条记录</Link>没有通过校验，请先看原因
              </>
            )}
          </Step>
          <Step done={false} name="查看指标与预警">办件接入后几秒，本页自动出现目标、办件概况和预警，不必刷新</Step>
          <Step done={false} name="季度考核">一个季度结束后，由考核专员计算并封存，本页出现单位排名</Step>
        </ol>
        <p>
          <b>下一步：</b>请数据管理员{registered > 0 ? '接入办件数据' : '登记单位并接入办件数据'}。
        </p>
        <ForAdministrators>
          <p>在服务器上运行（映射文件说明来源的哪一列是什么，写法见使用手册“接入数据”）：</p>
          <Typography.Text code copyable>
            ./sanyi ingest --mapping 映射文件 数据文件
          </Typography.Text>
          <p>没有数据、只想先看看的，可以重放模拟的一个季度：</p>
          <Typography.Text code copyable>
            ./sanyi demo
          </Typography.Text>
        </ForAdministrators>
      </div>
    </Panel>
  )
}

function Step({ done, name, children }: { done: boolean; name: string; children: React.ReactNode }) {
  return (
    <li className={done ? 'done' : ''}>
      <b>
        {name}
        <span className="visually-hidden">{done ? '（已完成）' : '（未完成）'}</span>
      </b>
      <span>{children}</span>
    </li>
  )
}
