import { Button, Result } from 'antd'
import { isRouteErrorResponse, Link, useRouteError } from 'react-router'

/** No such page, or a page that failed. */
export function Lost() {
  const error = useRouteError()
  // Outside an error boundary there is no error: then it is the address that leads nowhere.
  const missing = error == null || (isRouteErrorResponse(error) && error.status === 404)
  return (
    <Result
      status={missing ? '404' : 'error'}
      title={missing ? '没有这个页面' : '页面出错了'}
      subTitle={
        missing
          ? '地址可能写错了，或链接已经过期。'
          : '请刷新页面重试；平台若刚刚升级，刷新后会装入新版本。'
      }
      extra={
        <>
          {!missing && (
            <Button type="primary" onClick={() => window.location.reload()}>
              刷新
            </Button>
          )}
          <Link to="/">
            <Button type={missing ? 'primary' : 'default'}>回到总览</Button>
          </Link>
        </>
      }
    />
  )
}
