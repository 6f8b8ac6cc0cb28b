import { createBrowserRouter } from 'react-router'
import { SignedIn } from './session/SignedIn'
import { AppShell } from './shell/AppShell'
import { Lost } from './shell/Lost'
import { Loading } from './parts/Loading'

/** One chunk per page: signing in does not wait for charts and tables. */
export const routes = createBrowserRouter([
  {
    path: '/sign-in',
    HydrateFallback: Loading,
    lazy: async () => ({ Component: (await import('./session/SignInPage')).SignInPage }),
  },
  {
    element: (
      <SignedIn>
        <AppShell />
      </SignedIn>
    ),
    HydrateFallback: Loading,
    ErrorBoundary: Lost,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./overview/OverviewPage')).OverviewPage }),
      },
      {
        path: 'indicators',
        lazy: async () => ({
          Component: (await import('./indicators/IndicatorsPage')).IndicatorsPage,
        }),
      },
      {
        path: 'indicators/:code',
        lazy: async () => ({
          Component: (await import('./indicators/IndicatorPage')).IndicatorPage,
        }),
      },
      {
        path: 'alerts',
        lazy: async () => ({ Component: (await import('./alerts/AlertsPage')).AlertsPage }),
      },
      {
        path: 'cases',
        lazy: async () => ({ Component: (await import('./cases/CasesPage')).CasesPage }),
      },
      {
        path: 'case',
        lazy: async () => ({ Component: (await import('./cases/CasePage')).CasePage }),
      },
      {
        path: 'registers',
        lazy: async () => ({ Component: (await import('./registers/RegistersPage')).RegistersPage }),
      },
      {
        path: 'registers/:code',
        lazy: async () => ({ Component: (await import('./registers/RegisterPage')).RegisterPage }),
      },
      {
        path: 'registers/:code/record',
        lazy: async () => ({ Component: (await import('./registers/RecordPage')).RecordPage }),
      },
      {
        path: 'quarantine',
        lazy: async () => ({
          Component: (await import('./quarantine/QuarantinePage')).QuarantinePage,
        }),
      },
      { path: '*', Component: Lost },
    ],
  },
])
