import { Button, Center, Loader } from '@mantine/core'
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Navigate,
  useLocation,
  useNavigate,
} from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useSession } from '@/auth/useSession'
import { Empty, Failed, Page, Skeletons, useCommon } from '@/ui'
import { CABINETS, homeOf, mayOpen } from './cabinets'
import type { PageRoute } from './pages'
import { Shell } from './Shell'

/** Lets in whom the page is for: a visitor signs in first and comes back, a missing role is named. */
function guarded(page: PageRoute): () => ReactNode {
  const Content = lazy(page.load)
  return function Guarded() {
    const current = useSession()
    if (current.status === 'unknown') {
      return (
        <Center mih="50vh">
          <Loader />
        </Center>
      )
    }
    const account = current.status === 'signed-in' ? current.account : null
    if (page.path === '/' && account !== null) return <Navigate to={homeOf(account)} replace />
    if (mayOpen(page, account)) {
      return (
        <Suspense fallback={<Skeletons />}>
          <Content />
        </Suspense>
      )
    }
    if (account === null) return <SignInFirst />
    return <Forbidden roles={page.who as readonly string[]} />
  }
}

/** Leads to the sign-in once, with the way back; somebody who has just signed out goes there by another way. */
function SignInFirst() {
  const navigate = useNavigate()
  const here = useRef(useLocation({ select: (location) => location.href }))
  useEffect(() => {
    if (here.current.startsWith('/sign-in')) return
    void navigate({ to: '/sign-in', search: { next: here.current } as never, replace: true })
  }, [navigate])
  return null
}

function Forbidden({ roles }: { roles: readonly string[] }) {
  const t = useCommon()
  const names = roles.map((role) => t(`role.${role}` as 'role.CLIENT')).join(', ')
  return (
    <Page title={t('forbiddenTitle')} narrow>
      <Empty title={t('forbiddenTitle')} text={t('forbiddenText', { roles: names })} action={<Home />} />
    </Page>
  )
}

function NotFound() {
  const t = useCommon()
  return (
    <Page title={t('notFoundTitle')} narrow>
      <Empty text={t('notFoundText')} action={<Home />} />
    </Page>
  )
}

function Home() {
  const t = useCommon()
  return (
    <Button component={Link} to="/" variant="light">
      {t('home')}
    </Button>
  )
}

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <Failed error={error} onRetry={reset} />,
  pendingComponent: () => <Skeletons />,
})

const routes = CABINETS.flatMap(({ pages }) => pages).map((page) =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: guarded(page),
  }),
)

export const router = createRouter({
  routeTree: root.addChildren(routes),
  scrollRestoration: true,
  defaultPendingComponent: () => <Skeletons />,
})
