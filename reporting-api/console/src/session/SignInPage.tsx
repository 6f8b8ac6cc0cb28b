import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { Navigate, useSearchParams } from 'react-router'
import { Problem } from '../api/client'
import { post, read } from '../api/paths'
import { sessionKey, useSession } from '../api/queries'
import type { Credentials } from '../api/schemas'
import { ForAdministrators } from '../parts/ForAdministrators'
import { Seal } from '../shell/Seal'
import { COUNTY, PLATFORM } from '../shell/titles'
import { useTitle } from '../shell/useTitle'
import { safeNext } from './next'
import './session.css'

/** The way in. Once signed in it leads back to where the visitor wanted to go. */
export function SignInPage() {
  useTitle('登录')
  const [search] = useSearchParams()
  const client = useQueryClient()
  const session = useSession()
  const signIn = useMutation({
    mutationFn: (given: Credentials) => post('/v1/session', given),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['api'] })
      client.setQueryData(sessionKey, await read('/v1/session', {}))
    },
  })
  if (session.data) return <Navigate to={safeNext(search.get('next'))} replace />
  return (
    <main className="signin">
      <section className="signin-panel" aria-labelledby="signin-title">
        <Seal size={44} />
        <h1 id="signin-title">
          <small>{COUNTY}</small>
          {PLATFORM}
        </h1>
        <Form<Credentials> layout="vertical" size="large" onFinish={(given) => signIn.mutate(given)}>
          {signIn.isError && <Refusal error={signIn.error} />}
          <Form.Item name="user" label="账号" rules={[{ required: true, message: '请输入账号' }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label="密码"
            rules={[{ required: true, message: '请输入密码' }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            登录
          </Button>
        </Form>
        <ForAdministrators>演示环境的账号和密码由 ./sanyi demo 在启动时打印。</ForAdministrators>
      </section>
    </main>
  )
}

function Refusal({ error }: { error: Error }) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="signin-refusal"
      title={error instanceof Problem ? error.detail : '登录失败，请重试'}
    />
  )
}
