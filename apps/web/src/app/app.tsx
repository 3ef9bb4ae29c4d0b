import { QueryClientProvider } from '@tanstack/react-query';
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { LocaleProvider } from '../i18n/locale';
import { DeviceProvider } from '../store/use-device';
import { Layout } from './layout';
import { LiveUpdates } from './live-updates';
import { NotFound } from './not-found';
import { Problem } from './problem';
import { queryClient } from './query';
import { homeOf, PAGES } from './pages';
import { SessionProvider, useMe, useSession } from './session';
import { ToastProvider } from './toasts';
import { LoginPage } from '../pages/account/login';

const ReportPage = lazy(() => import('../pages/public/report').then(({ ReportPage: page }) => ({ default: page })));
const FollowPage = lazy(() => import('../pages/public/follow').then(({ FollowPage: page }) => ({ default: page })));
const JoinPage = lazy(() => import('../pages/account/join').then(({ JoinPage: page }) => ({ default: page })));

export function App(): ReactNode {
  return (
    <LocaleProvider>
      <ErrorBoundary>
        <SessionProvider>
          <QueryClientProvider client={queryClient}>
            <ToastProvider>
              <Suspense fallback={null}>
                <Switch>
                  <Route path="/r/:token">{({ token }) => <ReportPage token={token} />}</Route>
                  <Route path="/f/:token">{({ token }) => <FollowPage token={token} />}</Route>
                  <Route path="/join/:token">{({ token }) => <JoinPage token={token} />}</Route>
                  <Route>
                    <Members />
                  </Route>
                </Switch>
              </Suspense>
            </ToastProvider>
          </QueryClientProvider>
        </SessionProvider>
      </ErrorBoundary>
    </LocaleProvider>
  );
}

/** Everything behind the log-in. The address stays, so that a link leads where it was meant to after it. */
function Members(): ReactNode {
  const { me } = useSession();
  if (!me) return <LoginPage />;
  return (
    <DeviceProvider>
      <LiveUpdates />
      <Layout>
        <Suspense fallback={null}>
          <Routes />
        </Suspense>
      </Layout>
    </DeviceProvider>
  );
}

function Routes(): ReactNode {
  const { permissions, member } = useMe();
  const [path] = useLocation();
  return (
    <ErrorBoundary key={path}>
      <Switch>
        {PAGES.filter(({ needs }) => permissions.includes(needs)).map(({ path: pattern, page: Page }) => (
          <Route key={pattern} path={pattern}>
            {(parameters) => <Page id={(parameters as { id?: string }).id ?? ''} />}
          </Route>
        ))}
        <Route path="/">
          <Redirect to={homeOf(member.role)} replace />
        </Route>
        <Route path="/app">
          <Redirect to={homeOf(member.role)} replace />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

/** A page that breaks says so, and leaves the rest usable. */
class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className="page" data-narrow>
        <Problem error={this.state.error} onAgain={() => location.reload()} />
      </main>
    );
  }
}
