import type { ReactNode } from 'react';
import { useTexts } from '../i18n/locale';
import { LinkButton } from '../ui/button';
import { Empty } from '../ui/notice';
import { navWords } from './nav-words';

export function NotFound(): ReactNode {
  const t = useTexts(navWords);
  return (
    <div className="page" data-narrow>
      <Empty icon="search" title={t.notFound}>
        <LinkButton to="/app" kind="primary">
          {t.home}
        </LinkButton>
      </Empty>
    </div>
  );
}
