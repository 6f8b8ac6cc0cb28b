import { Alert, Button } from 'antd'
import { Problem } from '../api/client'

/** What went wrong and what to do, in the API's own words where it has some. */
export function ProblemNote({ error, retry }: { error: Error; retry?: () => void }) {
  const problem =
    error instanceof Problem
      ? error
      : new Problem(0, '页面处理数据时出错', '请刷新页面重试；若一直如此，请告诉平台管理员。')
  return (
    <Alert
      role="alert"
      type={problem.status === 404 ? 'info' : 'error'}
      showIcon
      className="problem"
      title={problem.title}
      description={problem.detail}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            重试
          </Button>
        )
      }
    />
  )
}
