import { Spin } from 'antd'

export function Loading() {
  return (
    <div className="loading" role="status" aria-label="正在加载">
      <Spin />
    </div>
  )
}
