import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { IconButton } from '../ui/button';

const words = texts({
  fr: { search: 'Rechercher (touche /)' },
  ar: { search: 'بحث (المفتاح /)' },
  en: { search: 'Search (key /)' },
});

const SearchDialog = lazy(() => import('./search-dialog').then(({ SearchDialog: dialog }) => ({ default: dialog })));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The search over orders, machines, parts, plans and suppliers, from everywhere: a button and the key `/`. */
export function Search(): ReactNode {
  const t = useTexts(words);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <IconButton icon="search" label={t.search} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
