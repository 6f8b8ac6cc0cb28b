import { LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { remove } from '../api/paths'
import { sessionKey, useSession } from '../api/queries'

/** Who is signed in, and the way out. */
export function Account() {
  const client = useQueryClient()
  const { data: session } = useSession()
  const signOut = async () => {
    await remove('/v1/session').catch(() => null)
    client.setQueryData(sessionKey, null)
    client.removeQueries({ queryKey: ['api'] })
  }
  return (
    <span className="shell-account">
      <span title="当前账号">
        <UserOutlined aria-hidden /> {session?.user}
      </span>
      <Button type="text" size="small" icon={<LogoutOutlined />} onClick={() => void signOut()}>
        退出
      </Button>
    </span>
  )
}
