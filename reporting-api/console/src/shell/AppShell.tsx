import { Layout } from 'antd'
import { NavLink, Outlet, ScrollRestoration } from 'react-router'
import { Account } from './Account'
import { PeriodSelect } from './PeriodSelect'
import { Seal } from './Seal'
import { COUNTY, PLATFORM } from './titles'
import { useAddress } from './period'

/** Header and frame of every page behind the sign-in. */
export function AppShell() {
  const address = useAddress()
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <Layout.Header className="shell-header">
        <NavLink to={address('/')} className="shell-brand" aria-label={`${COUNTY}${PLATFORM}，回到总览`}>
          <Seal size={28} />
          <span className="shell-county">{COUNTY}</span>
          <span className="shell-platform">{PLATFORM}</span>
        </NavLink>
        <nav className="shell-nav" aria-label="主导航">
          <NavLink to={address('/')} end>
            总览
          </NavLink>
          <NavLink to={address('/indicators')}>指标</NavLink>
          <NavLink to={address('/alerts')}>预警</NavLink>
          <NavLink to={address('/registers')}>台账</NavLink>
        </nav>
        <PeriodSelect />
        <Account />
      </Layout.Header>
      <Layout.Content className="shell-content" id="content" tabIndex={-1}>
        <Outlet />
      </Layout.Content>
      <ScrollRestoration />
    </Layout>
  )
}
