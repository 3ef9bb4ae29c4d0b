import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../i18n/locale';
import { useDeviceState } from '../store/use-device';
import { isOpen } from '../sync/log';
import { Button, IconButton } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { navWords } from './nav-words';
import { homeOf, NAVIGATION, TABS, type NavItem } from './pages';
import { Search } from './search';
import { useMe, useSession } from './session';

const isAt = (path: string, item: NavItem): boolean => path === item.path || path.startsWith(`${item.path}/`);

export function Layout({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTexts(navWords);
  const { ended, logOut } = useSession();
  return (
    <div className="shell">
      <a className="button skip" href="#content">
        {t.skip}
      </a>
      <Top />
      <nav className="side" aria-label={t.main}>
        <NavLinks />
      </nav>
      <main id="content" className="page-frame" tabIndex={-1}>
        {ended && (
          <div className="page" data-narrow>
            <Notice tone="warn">
              <p>{t.ended}</p>
              <Button onClick={() => void logOut()}>{t.logInAgain}</Button>
            </Notice>
          </div>
        )}
        {children}
      </main>
      <Tabs />
    </div>
  );
}

function Top(): ReactNode {
  const t = useTexts(navWords);
  const { member, workspace } = useMe();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <header className="top">
      <Link className="logo" to={homeOf(member.role)}>
        <svg viewBox="0 0 64 64" aria-hidden="true">
          <path
            d="M32 6l22.500 13v26L32 58 9.500 45V19z"
            fill="none"
            stroke="#f2a03d"
            strokeWidth="6"
            strokeLinejoin="round"
          />
          <path
            d="M22 32l7.500 7.500L43.500 24"
            fill="none"
            stroke="#fff"
            strokeWidth="6.500"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span translate="no">Siyana</span>
        <span className="workspace wide-only" translate="no">
          {workspace.name}
        </span>
      </Link>
      <span className="spacer" />
      <Connection />
      <Search />
      <Link className="button icon-only" to="/app/me" aria-label={t.names.me} title={t.names.me}>
        <Icon name="user" />
      </Link>
      <span className="narrow-only">
        <IconButton icon="menu" label={t.menu} aria-haspopup="dialog" onClick={() => setMenuOpen(true)} />
      </span>
      {isMenuOpen && (
        <Dialog title={t.menu} onClose={() => setMenuOpen(false)}>
          <nav className="menu" aria-label={t.main} onClick={() => setMenuOpen(false)}>
            <NavLinks />
          </nav>
        </Dialog>
      )}
    </header>
  );
}

/** Whether the server is reached, and what waits for it; silent when all is well. */
function Connection(): ReactNode {
  const t = useTexts(navWords);
  const { isOnline, log, files } = useDeviceState();
  const unsent = log.filter(isOpen).length + files.length;
  if (isOnline && unsent === 0) return null;
  return (
    <Link className="connection" to="/app/sync">
      <Icon name={isOnline ? 'sync' : 'offline'} />
      <span>{unsent > 0 ? t.unsent(unsent) : t.offline}</span>
    </Link>
  );
}

function NavLinks(): ReactNode {
  const t = useTexts(navWords);
  const { permissions } = useMe();
  const [path] = useLocation();
  return NAVIGATION.map(({ name, items }) => {
    const shown = items.filter(({ needs }) => permissions.includes(needs));
    if (shown.length === 0) return null;
    return (
      <section key={name}>
        <h2>{t.groups[name]}</h2>
        <ul>
          {shown.map((item) => (
            <li key={item.name}>
              <Link to={item.path} aria-current={isAt(path, item) ? 'page' : undefined}>
                <Icon name={item.icon} />
                {t.names[item.name]}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Tabs(): ReactNode {
  const t = useTexts(navWords);
  const { member } = useMe();
  const [path] = useLocation();
  const names = TABS[member.role] ?? TABS['manager'] ?? [];
  const items = NAVIGATION.flatMap((group) => group.items).filter(({ name }) => names.includes(name));
  if (items.length === 0) return null;
  return (
    <nav className="tabs" aria-label={t.main}>
      {items.map((item) => (
        <Link key={item.name} to={item.path} aria-current={isAt(path, item) ? 'page' : undefined}>
          <Icon name={item.icon} />
          {t.names[item.name]}
        </Link>
      ))}
    </nav>
  );
}
