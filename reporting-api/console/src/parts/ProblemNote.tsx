import { Alert, Button } from 'antd'
import { Problem } from '../api/client'
import { told, worthRetrying } from '../words/problems'
import { ForAdministrators } from './ForAdministrators'

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
      description={<Told problem={problem} />}
      action={
        retry &&
        worthRetrying(problem) && (
          <Button size="small" onClick={retry}>
            重试
          </Button>
        )
      }
    />
  )
}

/** What to do, in an official's words; what an administrator needs under a fold. */
export function Told({ problem }: { problem: Problem }) {
  const { words, technical } = told(problem)
  return (
    <>
      {words}
      {technical && <ForAdministrators>{technical}</ForAdministrators>}
    </>
  )
}
